import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardStyle } from '../../../web/portal/cardStyle.ts'

type Rgb = [number, number, number]

const luminance = (rgb: Rgb) => {
  const [r = 0, g = 0, b = 0] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: Rgb, b: Rgb) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
function property(rule: string, name: string): Rgb {
  const hex = new RegExp(`${name}:#([0-9a-f]{6})`).exec(rule)?.[1] ?? ''
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16)
  return [at(0), at(2), at(4)]
}

test('any card colour gives inks that can be read on either theme, and a fill that white can be read on', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (color) => {
      const rule = cardStyle({ color })
      const ink = property(rule, '--card-ink')
      return (
        contrast(ink, [255, 255, 255]) >= 4.5 &&
        contrast(ink, [242, 242, 242]) >= 4.5 &&
        contrast(property(rule, '--card-ink-dark'), [25, 25, 25]) >= 4.5
      )
    }),
  )
})

test('a colour that reads already is left as the merchant chose it', () => {
  expect(cardStyle({ color: '#5E6671' })).toContain('--card-ink:#5e6671')
})

describe('what is no colour and no picture', () => {
  test.each(['', 'red', '#12345', '#2c9f67;}body{display:none}', 'Color010'])(
    'colour %j stays out',
    (color) => {
      expect(cardStyle({ color })).toBe('')
    },
  )

  test.each(['javascript:alert(1)', 'data:image/png;base64,AA', '//x', 'background.png'])(
    'picture %j stays out',
    (backgroundUrl) => {
      expect(cardStyle({ color: '', backgroundUrl })).toBe('')
    },
  )

  test('no address can leave its quotes or its element', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const rule = cardStyle({ color: '', backgroundUrl: `https://x.example/${tail}` })
        return /^:root\{--card-picture:url\("[^"'()\\<>\s]*"\)\}$/.test(rule)
      }),
    )
    expect(cardStyle({ color: '', backgroundUrl: 'https://x.example/");}</style><script>' })).not.toContain(
      '</style',
    )
  })
})
