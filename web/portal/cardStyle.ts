import type { CardFace } from '../../shared/card.ts'
import { pictureUrl } from '../ui/pictureUrl.ts'

type Rgb = [number, number, number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The grounds that text stands on: a tinted surface of either theme, which is harder to read on than the plain one. */
const DAY: Rgb = [242, 242, 242]
const NIGHT: Rgb = [45, 45, 45]
/** WCAG's ratio for text. Most of WeChat's card colours fail it on white. */
const READABLE = 4.6

function parse(color: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  return hex
    ? [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16)]
    : undefined
}

const print = (rgb: Rgb) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const mix = (a: Rgb, b: Rgb, part: number): Rgb => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
]

/** The colour nearest to `from`, on the way to `towards`, that reads on `ground`. */
function readable(from: Rgb, towards: Rgb, ground: Rgb): Rgb {
  for (let part = 0; part < 1; part += 0.02) {
    const tried = mix(from, towards, part)
    if (contrast(tried, ground) >= READABLE) return tried
  }
  return towards
}

/** A CSS string; what `URL.href` leaves unescaped and CSS or HTML would read is written as percent. */
const quote = (href: string) =>
  `url("${href.replace(/["'()\\<>\s]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}")`

/**
 * A card's colours and picture as custom properties of the page, for a `<style>` with a nonce: the CSP allows no style attribute.
 * `--card` is decoration; `--card-ink` reads on white (and white on it), `--card-ink-dark` reads on the dark theme.
 * A colour or an address that is none is left out, and the house's own green shows.
 */
export function cardStyle(card: Pick<CardFace, 'color' | 'backgroundUrl'> | undefined): string {
  const color = parse(card?.color ?? '')
  const picture = pictureUrl(card?.backgroundUrl)
  const rules: string[] = []
  if (color) {
    rules.push(`--card:${print(color)}`)
    rules.push(`--card-deep:${print(mix(color, BLACK, 0.42))}`)
    rules.push(`--card-ink:${print(readable(color, BLACK, DAY))}`)
    rules.push(`--card-ink-dark:${print(readable(color, WHITE, NIGHT))}`)
  }
  if (picture !== undefined) rules.push(`--card-picture:${quote(picture)}`)
  return rules.length === 0 ? '' : `:root{${rules.join(';')}}`
}
