import { expect, test } from 'vitest'
import { addAnswers } from '../../../server/domain/transfer/addAnswers.ts'
import { chinaTime } from '../../../server/domain/transfer/chinaTime.ts'
import { yuanOf } from '../../../server/domain/transfer/yuan.ts'

const NAME = 'USER_FORM_INFO_FLAG_NAME'
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
const before = {
  common: [
    { name: MOBILE, value: '13800138000' },
    { name: NAME, value: '林小满' },
  ],
  custom: [{ name: '喜好', value: '', values: ['茶', '咖啡'] }],
}
const said = (name: string, value: string) => ({ common: [{ name, value }], custom: [] })

test('what a list says replaces what was there, and the rest is kept', () => {
  expect(addAnswers(before, said(NAME, '林大满'), { keepsMobile: true })).toEqual({
    common: [
      { name: MOBILE, value: '13800138000' },
      { name: NAME, value: '林大满' },
    ],
    custom: before.custom,
  })
})

test('what is known already changes nothing, in whatever order it is said', () => {
  expect(
    addAnswers(before, { common: before.common.toReversed(), custom: [] }, { keepsMobile: true }),
  ).toBeUndefined()
})

test('a list that says nothing changes nothing, also where nothing was known', () => {
  expect(addAnswers(undefined, { common: [], custom: [] }, { keepsMobile: false })).toBeUndefined()
})

test('a phone that is there stays; a missing one is filled in', () => {
  const other = { common: [{ name: MOBILE, value: '13900139000', byHand: true as const }], custom: [] }
  expect(addAnswers(before, other, { keepsMobile: true })).toBeUndefined()
  expect(addAnswers(undefined, other, { keepsMobile: false })).toEqual(other)
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [8850, '88.50'],
  [-5, '-0.05'],
  [-123_456, '-1234.56'],
])('%i fen are %s yuan', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan)
})

test('a time is written by the clocks of China', () => {
  expect(chinaTime(new Date('2026-11-29T16:05:09Z'))).toBe('2026-11-30 00:05:09')
})
