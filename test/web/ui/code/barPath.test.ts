import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barPath } from '../../../../web/ui/code/barPath.ts'
import { raster } from './raster.ts'

/** ISO/IEC 15417, table 1: the widths of bars and spaces of each value, as a reader knows them. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')
/** Start values of the sets A, B and C, and what changes into each of them from another. */
const START_C = 105
const changes = new Map([
  [101, 103],
  [100, 104],
  [99, START_C],
])

/** What a reader makes of the drawing; throws where it would not beep. */
function read(number: string): string {
  const drawn = barPath(number)
  if (!drawn) throw new Error('nothing drawn')
  const row = (raster(drawn.path, drawn.width, 1)[0] ?? []).map((black) => (black ? '1' : '0')).join('')
  const inner = /^0{10,}(1.*1)0{10,}$/.exec(row)?.[1]
  if (inner === undefined) throw new Error('no quiet zone')
  const widths = [...inner.matchAll(/1+|0+/g)].map(([run]) => run.length).join('')
  expect(widths.slice(-7)).toBe('2331112')
  const values = (widths.slice(0, -7).match(/.{6}/g) ?? []).map((pattern) => patterns.indexOf(pattern))
  const check = values.pop()
  const [start = -1, ...data] = values
  expect(data.reduce((sum, value, at) => sum + value * (at + 1), start) % 103).toBe(check)
  let set = start
  let text = ''
  for (const value of data) {
    const next = set === START_C && value === 99 ? undefined : changes.get(value)
    if (next !== undefined) set = next
    else text += set === START_C ? String(value).padStart(2, '0') : String.fromCharCode(value + 32)
  }
  return text
}

test('a member number can be read back from its bar code, even or odd in length', () => {
  expect(patterns).toHaveLength(106)
  fc.assert(fc.property(fc.stringMatching(/^\d{4,20}$/), (number) => read(number) === number))
})

test('letters in a number are no obstacle', () => {
  expect(read('VIP-0012345678')).toBe('VIP-0012345678')
})

test('twelve digits take the short set, so that the bars stay wide on a phone', () => {
  // Quiet zones, start, six pairs, check digit, stop.
  expect(barPath('026888888884')?.width).toBe(20 + 11 + 6 * 11 + 11 + 13)
})

test('what CODE128 cannot say is not drawn at all, rather than wrongly', () => {
  expect([barPath('会员'), barPath('')]).toEqual([undefined, undefined])
})
