import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupMemberNo, isMemberNo, memberNoFrom } from '../../server/domain/memberNo.ts'

const body = fc.stringMatching(/^\d{11}$/)

test('every number has twelve digits, does not begin with 0, and is one', () => {
  fc.assert(
    fc.property(body, (digits) => {
      const memberNo = memberNoFrom(digits)
      expect(memberNo).toMatch(/^[1-9]\d{11}$/)
      expect(isMemberNo(memberNo)).toBe(true)
      expect(isMemberNo(groupMemberNo(memberNo))).toBe(true)
    }),
  )
})

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(body, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
      const right = memberNoFrom(digits)
      const wrong = String((Number(right[at]) + shift) % 10)
      expect(isMemberNo(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false)
    }),
  )
})

test("the check digit is Luhn's", () => {
  // The published example 7992739871 has the check digit 3; the 1 before it counts double, which leaves 1.
  expect(memberNoFrom('07992739871')).toBe('179927398711')
})

test('for people it is grouped by four', () => {
  expect(groupMemberNo('123456789012')).toBe('1234 5678 9012')
})

test.each(['', '12345678901', '012345678903', '1234567890123', 'abcdefghijkl'])(
  'no member number: %s',
  (text) => {
    expect(isMemberNo(text)).toBe(false)
  },
)
