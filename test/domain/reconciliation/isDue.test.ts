import { describe, expect, test } from 'vitest'
import { isReconciliationDue, nightOf } from '../../../server/domain/reconciliation/isDue.ts'

/** By the clocks of China. */
const china = (text: string) => new Date(`${text}+08:00`)
const never = { startedAt: null, hasOldCard: false }

test.each([
  ['2026-11-23T03:30:00', '2026-11-23T03:30:00'],
  ['2026-11-23T03:29:59', '2026-11-22T03:30:00'],
  ['2026-11-23T23:59:59', '2026-11-23T03:30:00'],
  ['2026-11-24T00:00:00', '2026-11-23T03:30:00'],
  ['2027-01-01T02:00:00', '2026-12-31T03:30:00'],
])('at %s the last half past three was %s', (at, night) => expect(nightOf(china(at))).toEqual(china(night)))

describe('it begins', () => {
  test.each(['2026-11-23T03:30:00', '2026-11-23T05:00:00', '2026-11-23T07:29:59'])(
    'at %s where none has begun since half past three',
    (at) => {
      expect(isReconciliationDue(china(at), never)).toBe(true)
      const yesterday = { startedAt: china('2026-11-22T03:30:10'), hasOldCard: true }
      expect(isReconciliationDue(china(at), yesterday)).toBe(true)
    },
  )

  test('by day where the last one began more than 36 hours ago: the house is only up by day', () => {
    const startedAt = china('2026-11-21T20:00:00')
    expect(isReconciliationDue(china('2026-11-23T09:00:00'), { startedAt, hasOldCard: true })).toBe(true)
  })

  test('by day where none ever was, and a card has been active for 36 hours', () =>
    expect(isReconciliationDue(china('2026-11-23T12:00:00'), { startedAt: null, hasOldCard: true })).toBe(
      true,
    ))
})

describe('it does not begin', () => {
  test.each([
    ['twice a night', '2026-11-23T03:31:00', '2026-11-23T03:30:10'],
    ['again after one that was begun by hand this night', '2026-11-23T06:00:00', '2026-11-23T04:00:00'],
    ['before half past three', '2026-11-23T03:29:00', '2026-11-22T03:30:10'],
    ['by day, where last night was missed once', '2026-11-23T12:00:00', '2026-11-22T03:30:10'],
  ])('%s', (_, at, startedAt) =>
    expect(isReconciliationDue(china(at), { startedAt: china(startedAt), hasOldCard: true })).toBe(false),
  )

  test('by day on a new installation', () =>
    expect(isReconciliationDue(china('2026-11-23T12:00:00'), never)).toBe(false))
})
