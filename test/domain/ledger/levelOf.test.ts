import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelOf, windowStart } from '../../../server/domain/ledger/levelOf.ts'
import type { Level } from '../../../shared/program.ts'

const level = (id: string, threshold: number): Level => ({ id, name: { 'zh-CN': id, en: id }, threshold })
const three = [level('plain', 0), level('silver', 500), level('gold', 2000)]

test.each([
  [0, 'plain', 'silver', 500],
  [499, 'plain', 'silver', 1],
  [500, 'silver', 'gold', 1500],
  [1999, 'silver', 'gold', 1],
  [2000, 'gold', undefined, undefined],
  [1_000_000, 'gold', undefined, undefined],
])('%i points are level %s, and %s is %i away', (earned, id, next, missing) => {
  const standing = levelOf(three, earned)
  expect(standing.level?.id).toBe(id)
  expect(standing.next?.level.id).toBe(next)
  expect(standing.next?.missing).toBe(missing)
})

test('without levels nobody has one', () => {
  expect(levelOf([], 1000)).toEqual({ level: undefined, next: undefined })
})

const levels = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 9 })
  .map((thresholds) => [0, ...thresholds].map((threshold, index) => level(`l${index}`, threshold)))

test('more points never make a lower level, and what is missing for the next one suffices for it', () => {
  fc.assert(
    fc.property(levels, fc.nat(120_000), fc.nat(120_000), (levels, earned, more) => {
      const before = levelOf(levels, earned)
      const after = levelOf(levels, earned + more)
      expect(after.level?.threshold).toBeGreaterThanOrEqual(before.level?.threshold ?? 0)
      if (!before.next) return
      expect(levelOf(levels, earned + before.next.missing).level).toEqual(before.next.level)
      expect(levelOf(levels, earned + before.next.missing - 1).level).toEqual(before.level)
    }),
  )
})

test('the order in which levels are written makes no difference', () => {
  fc.assert(
    fc.property(levels, fc.nat(120_000), (levels, earned) => {
      expect(levelOf(levels.toReversed(), earned)).toEqual(levelOf(levels, earned))
    }),
  )
})

test.each([
  ['2026-11-23T08:00:00Z', 1, '2026-11-21T16:00:00Z'],
  // 15:59:59 in London is the last second of the day in China, and the next one is tomorrow.
  ['2026-11-23T15:59:59Z', 1, '2026-11-21T16:00:00Z'],
  ['2026-11-23T16:00:00Z', 1, '2026-11-22T16:00:00Z'],
  ['2028-03-01T00:00:00Z', 1, '2028-02-28T16:00:00Z'],
  ['2027-03-01T00:00:00Z', 365, '2026-02-28T16:00:00Z'],
])('at %s a window of %i days begins with a day in China: %s', (now, days, start) => {
  expect(windowStart(days, new Date(now)).toISOString()).toBe(start.replace('Z', '.000Z'))
})

test('no window means since the beginning', () => {
  expect(windowStart(0, new Date('2026-11-23T08:00:00Z')).getTime()).toBe(0)
})
