import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseEncoding,
  decodeText,
  encodingSigns,
  foreignKind,
  lineCut,
  type Encoding,
} from '../../../server/domain/csv/encoding.ts'
import { gbk, utf16 } from './gbk.ts'

const list = '姓名,手机号,积分\n林小满,13800138000,1200\n王大力,13900139000,35\n'.repeat(20)
const utf8 = (text: string) => new TextEncoder().encode(text)
/** As parts arrive: cut anywhere, also within a character. */
const parts = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size))
const guess = (bytes: Uint8Array, size = 64) =>
  chooseEncoding(bytes.subarray(0, size), parts(bytes, size).map(encodingSigns))

test.each<[string, Uint8Array, Encoding]>([
  ['UTF-8', utf8(list), 'utf-8'],
  ['UTF-8 with its mark', utf8(`\uFEFF${list}`), 'utf-8'],
  ['GBK', gbk(list), 'gb18030'],
  ['UTF-16 with its mark', utf16(`\uFEFF${list}`), 'utf-16le'],
  ['UTF-16 the other way round, with its mark', utf16(`\uFEFF${list}`, true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(list), 'utf-16le'],
  ['UTF-16 the other way round, without a mark', utf16(list, true), 'utf-16be'],
  ['plain ASCII', utf8('name,phone\nA,13800138000\n'), 'utf-8'],
])('%s is recognised, wherever it is cut', (_, bytes, encoding) => {
  for (const size of [64, 66, 68, 1000]) expect(guess(bytes, size)).toBe(encoding)
})

test('a few damaged characters do not make GBK of UTF-8: their lines can be named', () => {
  const bytes = utf8(list)
  bytes[8] = 0xff
  expect(guess(bytes)).toBe('utf-8')
  expect(decodeText(bytes, 'utf-8')).toContain('\uFFFD')
})

test('zero bytes that UTF-16 would not have are no text', () => {
  const bytes = utf8(list)
  bytes[5] = 0
  expect(guess(bytes)).toBeUndefined()
})

test.each([
  ['PK\u0003\u0004xl/workbook', 'spreadsheet'],
  ['\u00D0\u00CF\u0011\u00E0', 'spreadsheet'],
  ['%PDF-1.7', 'binary'],
  ['姓名,手机号', undefined],
])('%j is told by its first bytes', (text, kind) => {
  expect(foreignKind(text.startsWith('姓') ? utf8(text) : Buffer.from(text, 'latin1'))).toBe(kind)
})

const letters = fc.string({
  unit: fc.constantFrom('林', '小', '镕', '开', '一', 'a', '1', ',', '"', '|', '\n'),
  maxLength: 80,
})

test.each<[Encoding, (text: string) => Uint8Array]>([
  ['utf-8', utf8],
  ['gb18030', gbk],
  ['utf-16le', (text) => utf16(text)],
  ['utf-16be', (text) => utf16(text, true)],
])('%s is cut behind a line end only, and never within a character', (encoding, write) => {
  fc.assert(
    fc.property(letters, fc.nat({ max: 200 }), (text, at) => {
      const bytes = write(text)
      const start = bytes.subarray(0, Math.min(at, bytes.length))
      const cut = lineCut(start, encoding)
      const [first, rest] = [
        decodeText(bytes.subarray(0, cut), encoding),
        decodeText(bytes.subarray(cut), encoding),
      ]
      expect(first + rest).toBe(text)
      expect(cut === 0 || first.endsWith('\n')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a file of old Macs ends its lines with carriage returns', () => {
  expect(lineCut(utf8('a,b\r1,2\r3'), 'utf-8')).toBe(8)
})
