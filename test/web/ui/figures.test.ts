import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaDate } from '../../../web/ui/chinaDate.ts'
import { clockTime } from '../../../web/ui/clockTime.ts'
import { count } from '../../../web/ui/count.ts'
import { groupDigits } from '../../../web/ui/groupDigits.ts'
import { pictureUrl } from '../../../web/ui/pictureUrl.ts'
import { yuan } from '../../../web/ui/yuan.ts'

describe('a member number', () => {
  test('is shown in groups of four', () => {
    expect(groupDigits('026888888888')).toBe('0268 8888 8888')
    expect(groupDigits('1234567890123')).toBe('1234 5678 9012 3')
    expect(groupDigits('')).toBe('')
  })

  test('loses nothing by grouping', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{0,20}$/),
        (digits) => groupDigits(digits).replaceAll(' ', '') === digits,
      ),
    )
  })
})

describe('money and points', () => {
  test.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [8850, '¥88.50'],
    [123_456_789, '¥1,234,567.89'],
    [-1205, '-¥12.05'],
  ])('%i fen are %s', (fen, shown) => {
    expect(yuan(fen)).toBe(shown)
  })

  test('no fen is lost between the ledger and the screen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        (fen) => Number(yuan(fen).replaceAll(/[¥,.]/g, '')) === fen,
      ),
    )
  })

  test('thousands are set apart', () => {
    expect([count(0), count(999), count(1280), count(1_000_000)]).toEqual(['0', '999', '1,280', '1,000,000'])
  })
})

describe('time', () => {
  test('validity is printed by the date in China, whatever the zone of the machine', () => {
    expect(chinaDate(Date.UTC(2026, 0, 30, 16) / 1000)).toBe('2026.01.31')
    expect(chinaDate(Date.UTC(2026, 0, 30, 15, 59, 59) / 1000)).toBe('2026.01.30')
  })

  test('a moment of another day or year carries its date', () => {
    const now = new Date(2026, 10, 23, 18, 0).getTime()
    const at = (...parts: [number, number, number, number, number]) =>
      clockTime(new Date(...parts).toISOString(), now)
    expect(at(2026, 10, 23, 9, 5)).toBe('09:05')
    expect(at(2026, 10, 22, 9, 5)).toBe('11-22 09:05')
    expect(at(2025, 10, 23, 9, 5)).toBe('2025-11-23 09:05')
  })
})

test('only addresses of pictures get into a page, and those of WeChat over https', () => {
  expect(pictureUrl('http://mmbiz.qpic.cn/a/0')).toBe('https://mmbiz.qpic.cn/a/0')
  expect(pictureUrl('http://localhost:8081/logo.png')).toBe('http://localhost:8081/logo.png')
  for (const bad of [undefined, '', 'logo.png', 'javascript:alert(1)', 'data:image/svg+xml,<svg/>']) {
    expect(pictureUrl(bad)).toBeUndefined()
  }
})
