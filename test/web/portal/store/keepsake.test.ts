import { expect, test } from 'vitest'
import { keep, recall } from '../../../../web/portal/store/keepsake.ts'
import { me, member } from '../samples.ts'
import { createStage } from '../stage.ts'
import { first } from '../samples.ts'

const pocket = () => createStage(first()).local

test('the figures of a member are remembered with their time, and nothing else of her', () => {
  const local = pocket()
  keep(local, 'p1', member)
  expect(recall(local, 'p1')).toEqual({
    cardId: 'p1',
    memberNo: member.memberNo,
    code: member.code,
    points: 1280,
    balance: 8850,
    level: '金卡',
    asOf: member.asOf,
  })
  expect(recall(local, 'p2')).toBeUndefined()
})

test.each(['none', 'deleted', 'invalidated', 'left'] as const)(
  'whoever is %s leaves nothing on the phone',
  (state) => {
    const local = pocket()
    keep(local, 'p1', member)
    keep(local, 'p1', me({ state }))
    expect(local.all.size).toBe(0)
  },
)

test('another member on the same phone replaces the one before', () => {
  const local = pocket()
  keep(local, 'p1', member)
  keep(local, 'p1', { ...member, memberNo: '999900001111', points: 3 })
  expect(recall(local, 'p1')).toMatchObject({ memberNo: '999900001111', points: 3 })
})

test('a journey on its way changes nothing that is remembered', () => {
  const local = pocket()
  keep(local, 'p1', member)
  keep(local, 'p1', me({ state: 'activating' }))
  expect(recall(local, 'p1')?.points).toBe(1280)
})

test('what an older release or a bad disk left behind counts as nothing', () => {
  const local = pocket()
  for (const left of ['{', '[]', '{"points":0}', 'null']) {
    local.set('member-card:p1', left)
    expect(recall(local, 'p1')).toBeUndefined()
  }
})
