import { describe, expect, test } from 'vitest'
import { problemKinds } from '../../../shared/console/problem.ts'
import { deedsOf } from '../../../server/domain/problem/deedsOf.ts'
import { grouped, yuan } from '../../../server/domain/problem/figures.ts'
import { readCardWord } from '../../../server/domain/problem/readCardWord.ts'

const points = { ours: 50, wechat: 7 }
const memberNo = { ours: '1', wechat: '2' }

describe('what a button does about a difference', () => {
  test('of figures: ours are told', () =>
    expect(deedsOf('difference', { points })).toEqual(['use_ours', 'look_again']))

  test('of figures and number: each has its own', () =>
    expect(deedsOf('difference', { points, memberNo })).toEqual(['use_ours', 'tell_number', 'look_again']))

  test.each(['held', 'deleted'])(
    "of a card that is %s here: WeChat's word of its state, and nothing of its figures",
    (ours) =>
      expect(deedsOf('difference', { points, status: { ours, wechat: 'DELETE' } })).toEqual([
        'use_wechat',
        'look_again',
      ]),
  )

  test('of a card that is void here: WeChat has to follow', () =>
    expect(deedsOf('difference', { status: { ours: 'invalidated', wechat: 'NORMAL' } })).toEqual([
      'void_again',
      'look_again',
    ]))
})

test('a holder whom the form made no member of is not made one by a button', () => {
  expect(deedsOf('activated_unknown', { points: 880 })).toEqual(['enrol'])
  expect(deedsOf('activated_unknown', { reason: 'member_blocked' })).toEqual([])
})

test('every kind has deeds, or a page or a talk that helps', () => {
  const elsewhere = ['journey_refused', 'review_refused', 'stock_low', 'webhook_failing', 'departure_held']
  const without = problemKinds.filter((kind) => deedsOf(kind, {}).length === 0)
  expect(without.toSorted()).toEqual(elsewhere.toSorted())
})

test.each([
  ['NORMAL', 'normal'],
  ['CONSUMED', 'invalidated'],
  ['UNKNOWN', 'unknown'],
  ['', 'unknown'],
])("WeChat's %j reads %s", (status, word) => expect(readCardWord(status)).toBe(word))

test.each([
  [0, '0', '¥0.00'],
  [1234567, '1,234,567', '¥12,345.67'],
  [-50, '-50', '-¥0.50'],
])('%i is grouped, and fen are yuan', (value, count, money) => {
  expect(grouped(value)).toBe(count)
  expect(yuan(value)).toBe(money)
})
