import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaDay, startOfChinaDay } from '../../server/domain/chinaDays.ts'
import { expiryOf } from '../../shared/expiryOf.ts'

const lastDay = (expiresAt: Date | null) => expiresAt && chinaDay(new Date(expiresAt.getTime() - 1))

test('points that never expire have no day', () => {
  expect(expiryOf({ kind: 'never' }, new Date('2026-11-23T08:00:00Z'))).toBeNull()
})

test.each([
  ['2026-01-15T02:00:00Z', 12, '2027-01-15'],
  // Half past midnight in China, while London still has the day before.
  ['2026-01-14T16:30:00Z', 12, '2027-01-15'],
  ['2026-01-31T02:00:00Z', 1, '2026-02-28'],
  ['2028-01-31T02:00:00Z', 1, '2028-02-29'],
  ['2028-02-29T02:00:00Z', 12, '2029-02-28'],
  ['2028-02-29T02:00:00Z', 48, '2032-02-29'],
  ['2026-08-31T02:00:00Z', 6, '2027-02-28'],
  ['2026-12-31T02:00:00Z', 2, '2027-02-28'],
  ['2026-12-31T15:59:59Z', 12, '2027-12-31'],
  ['2026-12-31T16:00:00Z', 12, '2028-01-01'],
])('earned at %s with %i months, points are good to the end of %s', (at, months, day) => {
  expect(lastDay(expiryOf({ kind: 'months', months }, new Date(at)))).toBe(day)
})

test.each([
  ['2026-01-01T02:00:00Z', 0, '2026-12-31'],
  ['2026-12-31T15:59:59Z', 0, '2026-12-31'],
  ['2026-12-31T16:00:00Z', 0, '2027-12-31'],
  ['2026-06-01T02:00:00Z', 1, '2027-12-31'],
])('earned at %s with %i years after, points are good to the end of %s', (at, yearsAfter, day) => {
  expect(lastDay(expiryOf({ kind: 'yearEnd', yearsAfter }, new Date(at)))).toBe(day)
})

const moment = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
})

test('points expire at a midnight in China, so many calendar months on, never in an earlier or a later month', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 120 }), (at, months) => {
      const expiresAt = expiryOf({ kind: 'months', months }, at)
      if (!expiresAt) throw new Error('it never expires')
      const day = lastDay(expiresAt) ?? ''
      expect(startOfChinaDay(chinaDay(expiresAt))).toEqual(expiresAt)
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(monthOf(day) - monthOf(chinaDay(at))).toBe(months)
      expect(Number(day.slice(8))).toBeLessThanOrEqual(Number(chinaDay(at).slice(8)))
    }),
  )
})

test('who earns later never loses sooner', () => {
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 1, max: 120 }), (one, other, months) => {
      const [first, second] = one <= other ? [one, other] : [other, one]
      const rule = { kind: 'months' as const, months }
      expect(expiryOf(rule, second)?.getTime()).toBeGreaterThanOrEqual(expiryOf(rule, first)?.getTime() ?? 0)
    }),
  )
})
