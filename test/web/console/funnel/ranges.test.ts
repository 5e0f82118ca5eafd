import { expect, test } from 'vitest'
import {
  chinaClock,
  chinaDay,
  chinaMoment,
} from '../../../../web/console/component/funnel/logic/chinaDays.ts'
import {
  quickOf,
  rangeFault,
  rangeOf,
  rangeQuery,
  readRange,
} from '../../../../web/console/component/funnel/logic/ranges.ts'

/** Half past midnight in China on the 24th, still the 23rd in London. */
const now = Date.parse('2026-11-23T16:30:00Z')
const today = '2026-11-24'

test('a day is a day in China, wherever the browser stands', () => {
  expect(chinaDay(now)).toBe(today)
  expect(chinaMoment('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30')
  expect(chinaClock('2026-11-23T16:30:09Z')).toBe('00:30:09')
})

test('the quick ranges end today, but for yesterday', () => {
  expect(rangeOf('today', today)).toEqual({ from: today, to: today })
  expect(rangeOf('yesterday', '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-02-28' })
  expect(rangeOf('days7', today)).toEqual({ from: '2026-11-18', to: today })
  expect(rangeOf('days90', today)).toEqual({ from: '2026-08-27', to: today })
  expect(quickOf({ from: '2026-11-18', to: today }, today)).toBe('days7')
  expect(quickOf({ from: '2026-11-17', to: today }, today)).toBeUndefined()
})

test('400 days can be asked for and not one more', () => {
  expect(rangeFault({ from: '2025-10-21', to: today }, today)).toBeUndefined()
  expect(rangeFault({ from: '2025-10-20', to: today }, today)).toBe('tooMany')
})

test('what cannot be asked for says why', () => {
  expect(rangeFault({ from: '2026-02-30', to: today }, today)).toBe('notADay')
  expect(rangeFault({ from: today, to: '2026-11-23' }, today)).toBe('wrongWay')
  expect(rangeFault({ from: '2026-11-25', to: '2026-11-26' }, today)).toBe('future')
})

test('an address names its days; a quick range moves along with the calendar', () => {
  expect(readRange({ range: 'yesterday' }, now)).toEqual({ from: '2026-11-23', to: '2026-11-23' })
  expect(readRange({ from: '2026-01-01', to: '2026-01-31' }, now)).toEqual({
    from: '2026-01-01',
    to: '2026-01-31',
  })
  for (const query of [
    {},
    { range: 'nonsense' },
    { from: 'x', to: today },
    { from: '2020-01-01', to: today },
  ])
    expect(readRange(query, now)).toEqual(rangeOf('days30', today))
})

test('a range written into the address is read again as it was', () => {
  for (const range of [
    rangeOf('days7', today),
    rangeOf('days30', today),
    { from: '2026-01-01', to: '2026-02-01' },
  ])
    expect(readRange(rangeQuery(range, now), now)).toEqual(range)
  expect(rangeQuery(rangeOf('days30', today), now)).toEqual({})
})
