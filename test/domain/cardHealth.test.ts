import { describe, expect, test } from 'vitest'
import { cardHealth, type HealthFacts } from '../../server/domain/cardHealth.ts'
import { templateOf } from '../../server/usecase/card/templateOf.ts'
import { healthSentence } from '../../shared/text/console/health.ts'
import { plainCard } from '../harness/cardDraft.ts'

const ours = 'https://member.example.com/activate?from=wechat'
const healthy: HealthFacts = {
  status: 'CARD_STATUS_VERIFY_OK',
  template: templateOf(plainCard(), ours),
  hasForm: true,
  publicUrl: 'https://member.example.com',
  afterSubmitUrl: ours,
  hasPushes: true,
  keepsPoints: true,
  now: new Date('2027-01-01T00:00:00Z'),
  live: {
    flags: { autoActivate: false, activateUrl: false, wxActivate: true, afterSubmit: true },
    getLimit: 1,
    needPushOnView: true,
    canShare: true,
    canGiveFriend: false,
  },
}
const { template, live } = healthy
if (!live) throw new Error('no live facts')
const range = (endsAt: string) => ({ type: 'range', beginsAt: 1, endsAt: Date.parse(endsAt) / 1000 }) as const

test('a healthy card has twelve findings, and all are good', () => {
  const found = cardHealth(healthy)
  expect(found.map(({ check }) => check)).toHaveLength(12)
  expect(found.filter(({ grade }) => grade !== 'good')).toEqual([])
})

const cases: [string, Partial<HealthFacts>, Record<string, unknown>][] = [
  ['a refused card', { status: 'CARD_STATUS_VERIFY_FAIL' }, { case: 'review_refused', grade: 'bad' }],
  ['a card in review', { status: 'CARD_STATUS_NOT_VERIFY' }, { case: 'review_in_review', grade: 'hint' }],
  ['no form', { hasForm: false }, { case: 'form_missing', grade: 'bad' }],
  [
    'another’s redirect',
    { template: { ...template, activateAfterSubmitUrl: 'https://old.example.com/activate?x' } },
    { case: 'redirect_other', grade: 'bad', action: { kind: 'cure' } },
  ],
  [
    'two ways of activation',
    { live: { ...live, flags: { ...live.flags, autoActivate: true } } },
    { case: 'activation_conflict', grade: 'bad' },
  ],
  [
    'no way of activation',
    { live: { ...live, flags: { ...live.flags, wxActivate: false } } },
    { case: 'activation_none', grade: 'bad' },
  ],
  ['no stock', { template: { ...template, quantity: 0 } }, { case: 'stock_empty', grade: 'bad' }],
  ['little stock', { template: { ...template, quantity: 12 } }, { case: 'stock_low', figure: 12 }],
  ['many per person', { live: { ...live, getLimit: 50 } }, { case: 'limit_many', figure: 50 }],
  ['no push at a view', { live: { ...live, needPushOnView: false } }, { case: 'push_off', grade: 'hint' }],
  ['a silent WeChat', { hasPushes: false }, { case: 'callback_silent', grade: 'bad' }],
  ['a trial', { publicUrl: 'http://localhost:8080' }, { case: 'domain_local', grade: 'hint' }],
  ['no https', { publicUrl: 'http://member.example.com' }, { case: 'domain_plain', grade: 'bad' }],
  ['sharing for named people', { template: { ...template, bindOpenid: true } }, { case: 'share_bound' }],
  [
    'an end within a month',
    { template: { ...template, validity: range('2027-01-15') } },
    { case: 'expiry_soon', figure: 14 },
  ],
  [
    'an end in the past',
    { template: { ...template, validity: range('2026-12-31') } },
    { case: 'expiry_past', grade: 'bad' },
  ],
  [
    'points that nobody sees',
    { template: { ...template, supplyBonus: false } },
    { case: 'points_hidden', grade: 'hint' },
  ],
]

test.each(cases)('%s is found', (_, changes, found) => {
  expect(cardHealth({ ...healthy, ...changes })).toContainEqual(expect.objectContaining(found))
})

test('of a deleted card only that is said, and without WeChat only what we know', () => {
  expect(cardHealth({ ...healthy, status: 'CARD_STATUS_DELETE' })).toHaveLength(1)
  const { live: _, ...known } = healthy
  expect(cardHealth(known).map(({ check }) => check)).toEqual(
    expect.not.arrayContaining(['activation', 'limit', 'push', 'share']),
  )
})

describe('what is found has a cure in both languages', () => {
  test.each(cases)('%s', (_, changes) => {
    for (const { case: which, figure, grade } of cardHealth({ ...healthy, ...changes })) {
      const zh = healthSentence('zh-CN', which, { figure })
      const en = healthSentence('en', which, { figure })
      expect(zh.title + (zh.cure ?? '')).not.toMatch(/undefined|CARD_STATUS/)
      expect(en.title + (en.cure ?? '')).not.toMatch(/\p{Script=Han}|undefined/u)
      const isCurable = grade !== 'bad' || (zh.cure !== undefined && en.cure !== undefined)
      expect(isCurable, which).toBe(true)
    }
  })
})
