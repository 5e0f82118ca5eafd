import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { qrPath, qrPicture } from '../../../../web/ui/code/qrPath.ts'
import { raster } from './raster.ts'

/** What a camera would read from the drawing, four pixels a module. */
function read(path: string, size: number): string | undefined {
  const scale = 4
  const side = size * scale
  const grid = raster(path, size, size)
  const pixels = new Uint8ClampedArray(side * side * 4)
  for (let at = 0; at < side * side; at += 1) {
    const black = grid[Math.floor(Math.floor(at / side) / scale)]?.[Math.floor((at % side) / scale)]
    pixels.set(black ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4)
  }
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data
}

test('a member number can be read back from its QR code', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,20}$/), (number) => {
      const { path, size } = qrPath(number)
      return read(path, size) === number
    }),
    { numRuns: 25 },
  )
})

test('an address with a channel can be read back from its QR code', () => {
  const url = 'https://member.example.com/?channel=%E5%A4%A9%E6%B2%B3%E5%9F%8E%E5%BA%97&card=pbLatjvF'
  const { path, size } = qrPath(url)
  expect(read(path, size)).toBe(url)
})

test('four white modules surround the symbol on every side', () => {
  const { path, size } = qrPath('026888888884')
  const grid = raster(path, size, size)
  const isQuiet = (at: number) => at < 4 || at >= size - 4
  const dirty = grid.flatMap((row, y) => row.filter((black, x) => black && (isQuiet(x) || isQuiet(y))))
  expect(dirty).toEqual([])
  expect(grid[4]?.[4]).toBe(true)
})

test('the picture to long-press is a whole drawing in one address, black on white', () => {
  const [type, svg] = qrPicture('http://weixin.qq.com/q/x').split(',')
  expect(type).toBe('data:image/svg+xml')
  expect(decodeURIComponent(svg ?? '')).toMatch(/^<svg .*<path fill="#fff" .*<path d="M.*<\/svg>$/)
})
