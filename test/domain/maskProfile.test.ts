import { expect, test } from 'vitest'
import { maskAnswer, maskName, maskPhone } from '../../server/domain/maskProfile.ts'

test('of a name its first letter is shown, and not how long it is', () => {
  expect(maskName('林小雨')).toBe('林**')
  expect(maskName('林雨')).toBe('林**')
  expect(maskName('林')).toBe('林**')
  expect(maskName('Zoe Li')).toBe('Z** L**')
  expect(maskName('阿卜杜·热合曼')).toBe('阿** 热**')
  expect(maskName('𠮷野家')).toBe('𠮷**')
  expect(maskName('')).toBe('')
})

test('of a phone three and four digits are shown; of another number the last four, of a short one none', () => {
  expect(maskPhone('13812348001')).toBe('138****8001')
  expect(maskPhone('+85291234567')).toBe('852****4567')
  expect(maskPhone('+4915112345678')).toBe('****5678')
  expect(maskPhone('123456')).toBe('****')
})

test('of a birthday the month is shown', () => {
  for (const birthday of ['1995-6-18', '1995年6月18日', '19950618'])
    expect(maskAnswer('USER_FORM_INFO_FLAG_BIRTHDAY', birthday), birthday).toBe('****-06-**')
  expect(maskAnswer('USER_FORM_INFO_FLAG_BIRTHDAY', 'unknown')).toBe('****')
})

test('everything else is hidden as a whole, and what is empty stays empty', () => {
  expect(maskAnswer('USER_FORM_INFO_FLAG_IDCARD', '440106199506180011')).toBe('****')
  expect(maskAnswer('常去的时段', '早餐')).toBe('****')
  expect(maskAnswer('常去的时段', ' ')).toBe('')
})
