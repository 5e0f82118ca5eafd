import { expect, test } from 'vitest'
import { readBirthday, readMoment } from '../../../server/domain/transfer/readDates.ts'

const today = '2026-11-30'
const now = new Date('2026-11-30T04:00:00Z')

test.each([
  ['1995-6-18', { day: '1995-06-18' }],
  ['1995/06/18', { day: '1995-06-18' }],
  ['1995.6.18', { day: '1995-06-18' }],
  ['1995年6月18日', { day: '1995-06-18' }],
  ['19950618', { day: '1995-06-18' }],
  ['１９９５－６－１８', { day: '1995-06-18' }],
  ['18/6/1995', { day: '1995-06-18' }],
  ['6/18/1995', { day: '1995-06-18' }],
  ['6/6/1995', { day: '1995-06-06' }],
  ['6/8/1995', 'date_ambiguous'],
  ['6-18', { day: '06-18' }],
  ['06月18日', { day: '06-18' }],
  ['2-29', { day: '02-29' }],
  ['1995-02-29', 'date'],
  ['1995-13-01', 'date'],
  ['1895-06-18', 'date'],
  ['2026-12-01', 'date_future'],
  ['34868', 'date'],
  ['95-6-18', 'date'],
  ['不知道', 'date'],
])('a birthday written %s', (text, read) => {
  expect(readBirthday(text, today)).toEqual(read)
})

test.each([
  ['2023-05-01', '2023-04-30T16:00:00.000Z'],
  ['2023/5/1 9:05', '2023-05-01T01:05:00.000Z'],
  ['2023-05-01 12:30:45', '2023-05-01T04:30:45.000Z'],
  ['2023-05-01T12:30:45Z', '2023-05-01T12:30:45.000Z'],
  ['2023-05-01T12:30:45.123+09:00', '2023-05-01T03:30:45.000Z'],
  ['2023-05-01T12:30-05:00', '2023-05-01T17:30:00.000Z'],
  ['2026-11-30 12:00', '2026-11-30T04:00:00.000Z'],
])('a moment written %s is by the clocks of China, unless it says otherwise', (text, at) => {
  const read = readMoment(text, now)
  expect(read instanceof Date ? read.toISOString() : read).toBe(at)
})

test.each([
  ['2026-11-30 12:01', 'date_future'],
  ['2023-05-01 25:00', 'date'],
  ['2023-05-01 12:61', 'date'],
  ['昨天', 'date'],
  ['5/6/2023 10:00', 'date_ambiguous'],
])('%s is no moment that has been', (text, fault) => {
  expect(readMoment(text, now)).toBe(fault)
})
