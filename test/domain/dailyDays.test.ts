import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '../../server/domain/chinaDays.ts'
import { dailyDays } from '../../server/domain/dailyDays.ts'

const today = '2027-03-01'

test.each([
  {
    name: 'the first day of a house, before the hour',
    last: undefined,
    isTime: false,
    catchUpDays: 7,
    days: [],
  },
  { name: 'the first day, from the hour on', last: undefined, isTime: true, catchUpDays: 7, days: [today] },
  { name: 'a day whose hour has not come', last: '2027-02-28', isTime: false, catchUpDays: 7, days: [] },
  { name: 'the next day', last: '2027-02-28', isTime: true, catchUpDays: 7, days: [today] },
  { name: 'a day that was begun', last: today, isTime: true, catchUpDays: 7, days: [] },
  {
    name: 'days on which nobody was there',
    last: '2027-02-26',
    isTime: true,
    catchUpDays: 7,
    days: ['2027-02-27', '2027-02-28', today],
  },
  {
    name: 'the same, before the hour',
    last: '2027-02-26',
    isTime: false,
    catchUpDays: 7,
    days: ['2027-02-27', '2027-02-28'],
  },
  { name: 'a task that makes up for none', last: '2027-02-20', isTime: true, catchUpDays: 0, days: [today] },
  {
    name: 'the same, before the hour',
    last: '2027-02-20',
    isTime: false,
    catchUpDays: 0,
    days: ['2027-02-28'],
  },
  { name: 'a clock that was put back', last: '2027-03-09', isTime: true, catchUpDays: 7, days: [] },
])('$name', ({ last, isTime, catchUpDays, days }) => {
  expect(dailyDays({ last, today, isTime, catchUpDays })).toEqual(days)
})

test('whoever is away for long comes back to seven days, and the one it is', () => {
  const days = dailyDays({ last: '2026-01-01', today, isTime: true, catchUpDays: 7 })
  expect(days).toHaveLength(8)
  expect(days.at(0)).toBe(dayAfter(today, -7))
  expect(days.at(-1)).toBe(today)
})

test('however often it is asked, and whoever is away for less than a week, each day comes once and in order', () => {
  const asking = fc.array(fc.record({ after: fc.integer({ min: 0, max: 6 }), isTime: fc.boolean() }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(asking, (questions) => {
      const begun: string[] = []
      let day = today
      for (const { after, isTime } of questions) {
        day = dayAfter(day, after)
        begun.push(...dailyDays({ last: begun.at(-1), today: day, isTime, catchUpDays: 7 }))
      }
      for (const [index, day] of begun.entries()) {
        expect(index === 0 || day === dayAfter(begun[index - 1] ?? '', 1)).toBe(true)
      }
    }),
  )
})
