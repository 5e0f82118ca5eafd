import { expect, test } from 'vitest'
import { guessDelimiter } from '../../../server/domain/csv/guessDelimiter.ts'

test.each([
  ['姓名,手机号,积分\n林小满,13800138000,12\n', ','],
  ['姓名;手机号;余额\n林小满;13800138000;12,50\n', ';'],
  ['姓名\t手机号\n林, 小满\t13800138000\n', '\t'],
  ['姓名|手机号\n林|138\n', '|'],
  ['姓名,地址\n林,"甲;乙;丙"\n王,"甲;乙;丙"\n', ','],
  ['sep=;\na,b;c\n', ';'],
  ['手机号\n13800138000\n', ','],
  ['', ','],
])('%j is divided by %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter)
})
