import { expect, test } from 'vitest'
import {
  nextSorting,
  sortChannels,
  type ChannelRow,
} from '../../../../web/console/component/funnel/logic/channelRows.ts'
import { toCsv } from '../../../../web/console/component/funnel/logic/csv.ts'

const row = (channel: string | undefined, name: string, received: number, active: number): ChannelRow => ({
  ...(channel !== undefined && { channel }),
  name,
  opened: 0,
  received,
  submitted: active,
  active,
})
const rows = [
  row('b', '乙店', 10, 9),
  row('a', '甲店', 100, 20),
  row(undefined, '其余 3 个渠道', 500, 400),
  row('', '没有渠道', 0, 0),
]
const names = (sorted: ChannelRow[]) => sorted.map(({ name }) => name)

test('the largest first, and what is added up of many always last', () => {
  expect(names(sortChannels(rows, { key: 'active', isDown: true }))).toEqual([
    '甲店',
    '乙店',
    '没有渠道',
    '其余 3 个渠道',
  ])
  expect(names(sortChannels(rows, { key: 'active', isDown: false }))).toEqual([
    '没有渠道',
    '乙店',
    '甲店',
    '其余 3 个渠道',
  ])
})

test('by rate, where nobody came is below everybody', () => {
  expect(names(sortChannels(rows, { key: 'rate', isDown: true }))).toEqual([
    '乙店',
    '甲店',
    '没有渠道',
    '其余 3 个渠道',
  ])
})

test('a second press turns the order over; a new heading begins as one expects', () => {
  expect(nextSorting({ key: 'active', isDown: true }, 'active')).toEqual({ key: 'active', isDown: false })
  expect(nextSorting({ key: 'active', isDown: true }, 'name')).toEqual({ key: 'name', isDown: false })
  expect(nextSorting({ key: 'name', isDown: false }, 'rate')).toEqual({ key: 'rate', isDown: true })
})

test('a table opens in a spreadsheet with its Chinese, its commas, and nothing that runs', () => {
  const csv = toCsv([
    ['渠道', '打开'],
    ['荔湾,"西关"店', 3],
    ['=HYPERLINK("x")', -1],
  ])
  expect(csv).toBe('\uFEFF渠道,打开\r\n"荔湾,""西关""店",3\r\n"\'=HYPERLINK(""x"")",-1\r\n')
})
