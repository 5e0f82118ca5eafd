import { expect, test } from 'vitest'
import { systemRandom } from '../../server/floor.ts'
import { createCipher } from '../../server/store/cipher.ts'

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const cipher = createCipher(key(1), systemRandom)

test('what is sealed opens again under the same purpose, and nowhere shows the plain text', () => {
  const sealed = cipher.seal('mobile', '13800138000 林小满')
  expect(cipher.open('mobile', sealed)).toBe('13800138000 林小满')
  expect(sealed.includes('138001')).toBe(false)
})

test('bytes that are no text come back as they were', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect([...cipher.openBytes('file', cipher.seal('file', bytes))]).toEqual([...bytes])
})

test('the same value is sealed differently each time, so that equal rows do not show', () => {
  expect(cipher.seal('mobile', 'x').equals(cipher.seal('mobile', 'x'))).toBe(false)
})

test('another purpose, another key or one changed byte opens nothing', () => {
  const sealed = cipher.seal('mobile', 'secret')
  expect(() => cipher.open('name', sealed)).toThrow(/authenticate/)
  expect(() => createCipher(key(2), systemRandom).open('mobile', sealed)).toThrow(/authenticate/)
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
  expect(() => cipher.open('mobile', changed)).toThrow(/authenticate/)
})

test('an index finds equal values and differs by purpose and by key', () => {
  expect(cipher.index('mobile', '1')).toBe(cipher.index('mobile', '1'))
  expect(cipher.index('mobile', '1')).not.toBe(cipher.index('openid', '1'))
  expect(cipher.index('mobile', '1')).not.toBe(createCipher(key(2), systemRandom).index('mobile', '1'))
})
