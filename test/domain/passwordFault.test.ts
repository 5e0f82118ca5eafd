import { expect, test } from 'vitest'
import { passwordFault } from '../../server/domain/passwordFault.ts'

const who = { email: 'wang.li@shop.example', name: 'Wang Lihua' }

test.each([
  'password12',
  'Password2026!',
  'P@ssw0rd123',
  'qwertyuiop',
  'woaini1314520',
  'a123456789',
  '1234567890',
  '13800138000',
  '9876543210987',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1q2w3e4r!!',
])('%s is what people try first', (password) => {
  expect(passwordFault(password, who)).toBe('common')
})

test.each(['wang.li@shop.example', 'WANG.LI@SHOP.EXAMPLE', 'wang.li2026', 'wang lihua', 'Wang Lihua88'])(
  '%s is her own name',
  (password) => {
    expect(passwordFault(password, who)).toBe('personal')
  },
)

test.each([
  'correct horse battery',
  '月亮下的三把蓝椅子和茶',
  'k3-Gf9_wq2zT',
  '31415926535897932384',
  'admiral of the fleet',
])('%s will do', (password) => {
  expect(passwordFault(password, who)).toBeUndefined()
})
