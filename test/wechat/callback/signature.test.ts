import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign, verifySignature } from '../../../server/wechat/callback/signature.ts'
import { vectors } from '../vector.ts'

const published = vectors.filter(({ kind }) => kind === 'sorted_sha1')
const encrypted = vectors.filter(({ expected }) => 'msg_signature' in expected)

test.each(published)('$id has the published signature', ({ input, expected }) => {
  expect(sign(input['values'] as string[])).toBe(expected['signature'])
})

test.each(encrypted)('$id has the published msg_signature', ({ input, expected }) => {
  const cipher = input['encrypt'] ?? expected['encrypt']
  const values = [input['token'], input['timestamp'], input['nonce'], cipher] as string[]
  expect(verifySignature(expected['msg_signature'] as string, values)).toBe(true)
})

test.each(vectors.filter(({ kind, expected }) => kind === 'msg_decrypt' && 'signature' in expected))(
  '$id has the published plain signature beside',
  ({ input, expected }) => {
    expect(sign([input['token'], input['timestamp'], input['nonce']] as string[])).toBe(expected['signature'])
  },
)

describe('verifySignature', () => {
  test('knows its own signature whatever the order, and no other', () => {
    const values = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(values, (values) => {
        expect(verifySignature(sign(values.toReversed()), values)).toBe(true)
        expect(verifySignature(sign([...values, 'x']), values)).toBe(false)
      }),
    )
  })

  test.each([undefined, '', 'f464', 'ü'.repeat(20), 'F464B24FC39322E44B38AA78F5EDD27BD1441696'])(
    '%j is no signature',
    (given) => {
      expect(verifySignature(given, ['AAAAA', '1714036504', '1514711492'])).toBe(false)
    },
  )
})

test('the order is that of bytes, where an alphabet or UTF-16 would choose another', () => {
  const small = ['\u{10000}', '\uFFFD', 'a', 'B', 'ä']
  const hex = small.map((value) => Buffer.from(value).toString('hex')).sort()
  expect(hex.join('')).toBe(Buffer.from('Baä\uFFFD\u{10000}').toString('hex'))
  expect(sign(small)).toBe(sign(['Baä\uFFFD\u{10000}']))
})
