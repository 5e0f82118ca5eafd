import { expect, test } from 'vitest'
import type { ColumnUse } from '../../../shared/console/transfer.ts'
import { channelsByName } from '../../../server/domain/transfer/channelsByName.ts'
import { readMember } from '../../../server/domain/transfer/readMember.ts'

const channels = channelsByName([
  { channel: 'store-1', name: '荔湾店' },
  { channel: 'store-2', name: '天河店' },
  { channel: 'link-1', name: '天河店' },
  { channel: '天河店', name: '别的' },
])
const reading = (uses: ColumnUse[], more: object = {}) => ({
  titles: uses.map((use, index) => (use === 'own' ? `自己的${index}` : use)),
  uses,
  channels,
  now: new Date('2026-11-30T04:00:00Z'),
  today: '2026-11-30',
  ...more,
})
const read = (uses: ColumnUse[], cells: string[], more?: object) =>
  readMember({ row: 7, cells, isBroken: false }, reading(uses, more))
/** The fault of one cell beside a phone that is right. */
const faultOf = (use: ColumnUse, cell: string) => {
  const line = read(['mobile', use], ['13800138000', cell])
  return 'faults' in line ? line.faults.map(({ fault, column }) => `${fault} ${column}`).join() : 'fine'
}

test('a whole line becomes a member under the names of WeChat’s questions', () => {
  const uses: ColumnUse[] = [
    'name',
    'mobile',
    'memberNo',
    'birthday',
    'sex',
    'points',
    'balance',
    'joinedAt',
    'channel',
    'own',
    'none',
  ]
  const cells = [
    '林小满',
    '+86 138-0013-8000',
    'a-001 28',
    '1995年6月18日',
    '女',
    '1,200',
    '88.5',
    '2023-05-01',
    '荔湾店',
    '金卡',
    'x',
  ]
  expect(read(uses, cells)).toEqual({
    row: 7,
    mobile: '13800138000',
    memberNo: 'A00128',
    answers: {
      common: [
        { name: 'USER_FORM_INFO_FLAG_NAME', value: '林小满' },
        { name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800138000', byHand: true },
        { name: 'USER_FORM_INFO_FLAG_BIRTHDAY', value: '1995-06-18' },
        { name: 'USER_FORM_INFO_FLAG_SEX', value: '女' },
      ],
      custom: [{ name: '自己的9', value: '金卡' }],
    },
    points: 1200,
    balance: 8850,
    joinedAt: new Date('2023-04-30T16:00:00Z'),
    channel: 'store-1',
  })
})

test('an empty cell says nothing, and a line of a phone alone is a member', () => {
  const line = read(['mobile', 'name', 'points', 'birthday', 'channel'], ['13800138000', ' ', '', '', ''])
  expect(line).toMatchObject({ mobile: '13800138000', points: 0, balance: 0, answers: { custom: [] } })
  expect(line).not.toHaveProperty('channel')
})

test('where a line says no channel, the import’s own is taken', () => {
  const said = (cell: string) => read(['mobile', 'channel'], ['13800138000', cell], { channel: 'link-1' })
  expect(said('')).toMatchObject({ channel: 'link-1' })
  expect(said('store-1')).toMatchObject({ channel: 'store-1' })
})

test('an apostrophe that disarmed a formula is taken off again', () => {
  expect(read(['mobile', 'name'], ["'+8613800138000", "'=SUM(A1)"])).toMatchObject({
    mobile: '13800138000',
    answers: { common: [{}, { value: '=SUM(A1)' }] },
  })
})

test.each<[ColumnUse, string, string]>([
  ['name', '林'.repeat(61), 'too_long 1'],
  ['own', '注'.repeat(501), 'too_long 1'],
  ['name', '林\uFFFD满', 'unreadable 1'],
  ['name', '林\u0000满', 'unreadable 1'],
  ['name', '林\u0007满', 'unreadable 1'],
  ['own', '两行\n备注', 'fine'],
  ['memberNo', '1.23457E+11', 'scientific 1'],
  ['memberNo', '会员1', 'number 1'],
  ['memberNo', '123456789012345678901', 'number 1'],
  ['memberNo', '4111111111111112', 'fine'],
  ['points', '-5', 'below_zero 1'],
  ['points', '一百', 'figure 1'],
  ['balance', '1.234', 'figure 1'],
  ['balanceFen', '8850', 'fine'],
  ['birthday', '5/6/1995', 'date_ambiguous 1'],
  ['joinedAt', '2027-01-01', 'date_future 1'],
  ['sex', '男', 'fine'],
  ['sex', '保密', 'fine'],
  ['sex', '雄', 'sex 1'],
  ['channel', '不存在的店', 'channel 1'],
  ['channel', '天河店', 'fine'],
  ['level' as ColumnUse, 'x', 'fine'],
])('%s %j: %s', (use, cell, fault) => {
  expect(faultOf(use, cell)).toBe(fault)
})

test.each([
  ['020-81234567', 'fine'],
  ['+852 2345 6789', 'fine'],
  ['1380013800', 'phone 0'],
  ['138001380001', 'phone 0'],
  ['12', 'phone 0'],
  ['1.38E+10', 'scientific 0'],
  ['13800138000.0', 'fine'],
  ['電話', 'phone 0'],
])('the phone %s: %s', (cell, fault) => {
  const line = read(['mobile'], [cell])
  expect('faults' in line ? line.faults.map((one) => `${one.fault} ${one.column}`).join() : 'fine').toBe(
    fault,
  )
})

test('every fault of a line is told at once', () => {
  const line = read(['mobile', 'points', 'birthday'], ['x', 'y', 'z'])
  expect(line).toEqual({
    row: 7,
    faults: [
      { column: 0, fault: 'phone' },
      { column: 1, fault: 'figure' },
      { column: 2, fault: 'date' },
    ],
  })
})

test('who has neither phone nor number is nobody', () => {
  expect(read(['mobile', 'memberNo', 'name'], ['', '', '林'])).toEqual({
    row: 7,
    faults: [{ fault: 'nobody' }],
  })
})

test('a line of another number of cells is broken as a whole; empty ones behind the last title are not counted', () => {
  const uses: ColumnUse[] = ['mobile', 'name']
  expect(read(uses, ['13800138000'])).toEqual({ row: 7, faults: [{ fault: 'columns', is: 1, max: 2 }] })
  expect(read(uses, ['13800138000', '林', 'x'])).toMatchObject({ faults: [{ fault: 'columns', is: 3 }] })
  expect(read(uses, ['13800138000', '林', '', ' '])).toMatchObject({ mobile: '13800138000' })
  expect(readMember({ row: 7, cells: ['13800138000', '林'], isBroken: true }, reading(uses))).toMatchObject({
    faults: [{ fault: 'quote' }],
  })
})
