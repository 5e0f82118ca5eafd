import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToBytes } from '../../server/domain/cutToBytes.ts'

test.each([
  ['消费积分', 12, '消费积分'],
  ['消费积分', 11, '消费积'],
  ['消费积分', 3, '消'],
  ['消费积分', 2, ''],
  ['abc消费', 8, 'abc消'],
  ['abc', 0, ''],
  ['', 42, ''],
  ['好👍🏽', 11, '好👍🏽'],
  ['好👍🏽', 10, '好'],
  ['👨‍👩‍👧', 17, ''],
  ['e\u0301e\u0301', 5, 'e\u0301'],
])('%s in %i bytes is %s', (text, max, expected) => {
  expect(cutToBytes(text, max)).toBe(expected)
})

test('whatever the text, it begins as it did, is short enough, whole, and no shorter than it must be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, max) => {
      const cut = cutToBytes(text, max)
      expect(text.startsWith(cut)).toBe(true)
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(max)
      expect(cut.isWellFormed()).toBe(true)
      const [next] = new Intl.Segmenter('zh').segment(text.slice(cut.length))
      expect(cut === text || Buffer.byteLength(cut + next?.segment) > max).toBe(true)
    }),
  )
})
