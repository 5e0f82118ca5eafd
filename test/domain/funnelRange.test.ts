import { expect, test } from 'vitest'
import { chinaDay, daysOf, isDay } from '../../server/domain/chinaDays.ts'
import { funnelRange, wechatRange } from '../../server/domain/funnelRange.ts'

const now = new Date('2026-11-23T08:00:00Z')

test('the day in China begins eight hours before that of Greenwich', () => {
  expect(chinaDay(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
  expect(chinaDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
})

test('a day is one of the calendar', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-23T00:00:00Z'].some(isDay)).toBe(false)
})

test('the days of a range run over the ends of months and years', () => {
  expect(daysOf('2027-12-30', '2028-01-02')).toEqual(['2027-12-30', '2027-12-31', '2028-01-01', '2028-01-02'])
  expect(daysOf('2026-01-02', '2026-01-01')).toEqual([])
})

test('where nothing is said the range is the last 30 days; where one end is said the other follows', () => {
  expect(funnelRange({}, now)).toEqual({ from: '2026-10-25', to: '2026-11-23' })
  expect(funnelRange({ to: '2026-03-01' }, now)).toEqual({ from: '2026-01-31', to: '2026-03-01' })
  expect(funnelRange({ from: '2026-11-23' }, now)).toEqual({ from: '2026-11-23', to: '2026-11-23' })
})

test('400 days are a range, 401 are too many', () => {
  expect(funnelRange({ from: '2025-01-01', to: '2026-02-04' }, now)).not.toHaveProperty('problem')
  expect(funnelRange({ from: '2024-12-31', to: '2026-02-04' }, now)).toEqual({
    problem: 'too_many_days',
    field: 'from',
  })
})

test("WeChat's range ends yesterday and has 62 days at most", () => {
  expect(wechatRange({ from: '2026-01-01', to: '2026-11-30' }, now)).toEqual({
    from: '2026-09-22',
    to: '2026-11-22',
  })
  expect(wechatRange({ from: '2026-09-22', to: '2026-11-22' }, now)).toEqual({
    from: '2026-09-22',
    to: '2026-11-22',
  })
  expect(wechatRange({ from: '2025-01-01', to: '2025-12-31' }, now)).toEqual({
    from: '2025-10-31',
    to: '2025-12-31',
  })
})
