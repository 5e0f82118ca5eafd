import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaDay, dayAfter, startOfChinaDay } from '../../../server/domain/chinaDays.ts'
import { fallsOn } from '../../../server/domain/ledger/fallsOn.ts'
import { windowStart } from '../../../server/domain/ledger/levelOf.ts'

const earnings = fc
  .array(fc.record({ after: fc.nat(400), points: fc.integer({ min: 1, max: 500 }) }), { maxLength: 12 })
  .map((list) =>
    list
      .toSorted((a, b) => a.after - b.after)
      .map(({ after, points }) => ({ day: dayAfter('2026-02-01', after), points })),
  )

test('the level holds on every day before it falls, and not on that day', () => {
  fc.assert(
    fc.property(
      earnings,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 730 }),
      (days, threshold, windowDays) => {
        const earnedOn = (day: string) => {
          const since = chinaDay(windowStart(windowDays, startOfChinaDay(day)))
          return days.filter((earned) => earned.day >= since).reduce((sum, { points }) => sum + points, 0)
        }
        const today = days.at(-1)?.day ?? '2026-02-01'
        const within = days.filter(
          ({ day }) => day >= chinaDay(windowStart(windowDays, startOfChinaDay(today))),
        )
        fc.pre(earnedOn(today) >= threshold)
        const on = fallsOn(within, { threshold, windowDays })
        expect(on).toBeDefined()
        expect(earnedOn(on ?? '')).toBeLessThan(threshold)
        expect(earnedOn(dayAfter(on ?? '', -1))).toBeGreaterThanOrEqual(threshold)
      },
    ),
  )
})

test('the first level, and a level that counts since joining, never fall', () => {
  const days = [{ day: '2026-02-01', points: 500 }]
  expect(fallsOn(days, { threshold: 0, windowDays: 365 })).toBeUndefined()
  expect(fallsOn(days, { threshold: 500, windowDays: 0 })).toBeUndefined()
})
