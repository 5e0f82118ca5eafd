import { expect, test } from 'vitest'
import { judgeFailure } from '../../../server/domain/reconciliation/judgeFailure.ts'

const at = new Date('2026-11-23T19:31:40Z')
const answer = (errcode: number, retryable = false) => ({ errcode, retryable, isAnswer: true })
const silence = { retryable: true, isAnswer: false }

test("the minute's limit lets it wait for the next minute", () =>
  expect(judgeFailure(answer(45_011, true), at, 0)).toEqual({
    outcome: 'pause',
    why: 'minute_quota',
    until: new Date('2026-11-23T19:32:01Z'),
  }))

test("the day's limit lets it wait for the next day in China", () =>
  expect(judgeFailure(answer(45_009), at, 0)).toEqual({
    outcome: 'pause',
    why: 'daily_quota',
    // 03:31 on the 24th in China; ten past midnight of the 25th.
    until: new Date('2026-11-24T16:10:00Z'),
  }))

test.each([
  ['no connection', silence],
  ['a busy WeChat', answer(-1, true)],
  ["a gateway's refusal", { retryable: false, isAnswer: false }],
  ['a token that was not accepted', answer(40_001)],
])('%s lets it wait a minute, five times at one card; then the card is left out', (_, failure) => {
  const until = new Date(at.getTime() + 60_000)
  for (const tries of [0, 4]) {
    expect(judgeFailure(failure, at, tries)).toEqual({ outcome: 'pause', why: 'silent', until })
  }
  expect(judgeFailure(failure, at, 5)).toEqual({ outcome: 'failed' })
})

test.each([40_073, 72_003, 40_127, 99_999])('%i is about this one card, which is left out', (errcode) =>
  expect(judgeFailure(answer(errcode), at, 0)).toEqual({ outcome: 'failed' }),
)

test.each([40_013, 40_164, 48_001, 50_007])('%i is about the account: it is given up', (errcode) =>
  expect(judgeFailure(answer(errcode), at, 0)).toEqual({ outcome: 'stop', errcode }),
)

test('a limit is waited for, however often it is met', () => {
  expect(judgeFailure(answer(45_011, true), at, 50)).toMatchObject({ outcome: 'pause' })
  expect(judgeFailure(answer(45_009), at, 50)).toMatchObject({ outcome: 'pause' })
})
