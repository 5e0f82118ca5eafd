import { expect, test } from 'vitest'
import { mobileOf, normaliseMobile } from '../../server/domain/mobile.ts'

test.each([
  ['13800138000', '13800138000'],
  ['+8613800138000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['0086 138 0013 8000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['（138）0013 8000', '13800138000'],
  ['+852 9123 4567', '+85291234567'],
  ['00852 91234567', '+85291234567'],
  ['02088880000', '02088880000'],
])('%s is %s', (text, expected) => {
  expect(normaliseMobile(text)).toBe(expected)
})

test.each(['', 'none', '12', '+', '138001380000000000'])('no number: %s', (text) => {
  expect(normaliseMobile(text)).toBeUndefined()
})

test("a form's mobile is found by WeChat's name, and a form without one has none", () => {
  const common = [
    { name: 'USER_FORM_INFO_FLAG_NAME', value: '13900139000' },
    { name: 'USER_FORM_INFO_FLAG_MOBILE', value: '+86 13800138000' },
  ]
  expect(mobileOf({ common, custom: [] })).toBe('13800138000')
  expect(mobileOf({ common: common.slice(0, 1), custom: [] })).toBeUndefined()
})
