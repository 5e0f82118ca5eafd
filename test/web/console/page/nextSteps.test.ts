import { expect, test } from 'vitest'
import type { CardSummary, Finding } from '../../../../shared/console/card.ts'
import { may, type Operation, type Role } from '../../../../shared/console/role.ts'
import { nextSteps, type Overview } from '../../../../web/console/page/home/nextSteps.ts'

const card = (over: Partial<CardSummary> = {}): CardSummary => ({
  cardId: 'p1',
  title: '会员卡',
  brandName: '禾下咖啡',
  logoUrl: 'https://mmbiz.qpic.cn/a',
  color: '#2c9f67',
  status: 'approved',
  isDefault: true,
  stock: 100,
  holders: 0,
  members: 0,
  createdAt: '2026-11-01T00:00:00.000Z',
  warnings: 0,
  ...over,
})
const finding = (check: Finding['check'], grade: Finding['grade'] = 'bad'): Finding => ({
  check,
  grade,
  title: check,
})
const kinds = (overview: Partial<Overview>, role: Role = 'owner') =>
  nextSteps(
    { cards: [card()], hasStore: true, isVisited: true, findings: [], ...overview },
    (operation: Operation) => may(role, operation),
  ).map(({ kind }) => kind)

test('all is well where a card is handed out and visited', () => expect(kinds({})).toEqual([]))

test('nothing is said before it is known', () => {
  expect(kinds({ cards: undefined })).toEqual([])
  expect(kinds({ hasStore: undefined })).toEqual([])
})

test('without a card there is one thing to do, by whoever may', () => {
  expect(kinds({ cards: [], hasStore: false })).toEqual(['noCard'])
  expect(kinds({ cards: [card({ status: 'deleted' })] })).toEqual(['noCard'])
  expect(kinds({ cards: [] }, 'cashier')).toEqual(['noCardYet'])
})

test('what stops customers comes first, then the stores, then the poster', () => {
  expect(kinds({ cards: [card({ status: 'refused' })], hasStore: false })).toEqual(['refused', 'noStore'])
  expect(kinds({ cards: [card({ status: 'in_review' })], isVisited: false })).toEqual(['inReview', 'poster'])
  expect(kinds({ cards: [card({ stock: 0 })] })).toEqual(['noStock'])
})

test('bad findings of the default card are told, three of them at most, and none twice', () => {
  const findings = [
    finding('review'),
    finding('form'),
    finding('share', 'hint'),
    finding('redirect'),
    finding('domain'),
    finding('push'),
  ]
  expect(kinds({ findings })).toEqual(['finding', 'finding', 'finding'])
})

test('a role is offered only what it may do', () => {
  expect(kinds({ cards: [card({ stock: 0 })], hasStore: false }, 'auditor')).toEqual([])
  expect(kinds({ isVisited: undefined }, 'cashier')).toEqual(['poster'])
})
