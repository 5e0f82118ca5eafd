import { expect, test } from 'vitest'
import { randomUuid } from '../../server/domain/randomUuid.ts'

test('16 bytes are a version 4 UUID, and the bytes given stay as they were', () => {
  const bytes = Buffer.alloc(16, 0xff)
  expect(randomUuid(bytes)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(bytes.equals(Buffer.alloc(16, 0xff))).toBe(true)
})
