import { ink, mix, textOn, white } from './colour.ts'
import type { PosterContent } from './content.ts'
import type { Item, Picture, Weight } from './drawing.ts'
import { fitText, opticalWidth, runsOf } from './typeset.ts'
import { qrOutline } from './qrOutline.ts'

type Style = { size: number; weight: Weight; fill: string; align?: 'left' | 'center' | 'right' }

/** Leading of headings and of everything smaller, in em. */
export const TIGHT = 1.22
export const LOOSE = 1.5
/** Where Noto Sans SC's characters stand around the baseline, in em: a line's ink is this high, and this much is below. */
export const ASCENT = 0.88
const DESCENT = 0.12

/** One line, its baseline at `y`. */
export function textLine(text: string, x: number, y: number, { size, weight, fill, align }: Style): Item {
  const { runs } = runsOf(text, weight)
  const wide = opticalWidth(text, weight) * size
  const left = align === 'center' ? x - wide / 2 : align === 'right' ? x - wide : x
  return { kind: 'text', x: left, y, size, weight, fill, runs: runs.map((r) => ({ ...r, x: r.x * size })) }
}

/** One line no wider than `width`: a little smaller where that helps, at three quarters of its size cut off with …. */
export function shortLine(text: string, x: number, y: number, width: number, style: Style): Item {
  const sizes = [1, 0.94, 0.88, 0.82, 0.76].map((part) => style.size * part)
  const { lines, size } = fitText(text, { width, sizes, linesMax: 1, weight: style.weight })
  return textLine(lines[0] ?? '', x, y, { ...style, size })
}

/** Lines one below the other; `top` is the upper edge of the first one's ink. */
export const textBlock = (
  lines: string[],
  x: number,
  top: number,
  style: Style & { leading: number },
): Item[] => lines.map((line, i) => textLine(line, x, top + (ASCENT + i * style.leading) * style.size, style))

/** How high such a block is, ink only. */
export const blockHeight = (lines: number, size: number, leading: number): number =>
  lines === 0 ? 0 : ((lines - 1) * leading + ASCENT + DESCENT) * size

/** The merchant's logo in a disc, or the first character of its name. */
export function logoDisc(
  { logo, brandName, accent }: Pick<PosterContent, 'logo' | 'brandName' | 'accent'>,
  x: number,
  y: number,
  radius: number,
): Item[] {
  const disc: Item = { kind: 'circle', x, y, radius, fill: white }
  if (logo) return [disc, inDisc(logo, x, y, radius * 0.94)]
  const first = Array.from(brandName)[0] ?? ''
  const fill = mix(accent, '#000000', 0.22)
  const size = radius * 1.02
  return [
    disc,
    { kind: 'circle', x, y, radius: radius * 0.94, fill },
    textLine(first, x, y + size * 0.37, { size, weight: 'bold', fill: textOn(fill), align: 'center' }),
  ]
}

const inDisc = (picture: Picture, x: number, y: number, radius: number): Item => ({
  kind: 'picture',
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
  radius,
  picture,
})

/** ISO/IEC 18004 asks for four modules of white around the symbol. */
export const QUIET_MODULES = 4

/** A QR code of `size` from corner to corner, and the white around it. */
export function qrCode(text: string, x: number, y: number, size: number): Item[] {
  const { modules, path } = qrOutline(text)
  const module = size / modules
  const quiet = QUIET_MODULES * module
  return [
    {
      kind: 'rect',
      x: x - quiet,
      y: y - quiet,
      width: size + 2 * quiet,
      height: size + 2 * quiet,
      fill: white,
    },
    { kind: 'path', path, x, y, scale: module, fill: ink },
  ]
}

/** Corners of a viewfinder and a line across: the sign for scanning, drawn of ours. */
export function scanSign(x: number, y: number, size: number, stroke: string): Item[] {
  const arm = size * 0.3
  const width = size * 0.11
  const line = (fromX: number, fromY: number, toX: number, toY: number): Item => ({
    kind: 'line',
    x: x + fromX,
    y: y + fromY,
    toX: x + toX,
    toY: y + toY,
    width,
    stroke,
  })
  const corners = [
    [0, 0, 1, 1],
    [size, 0, -1, 1],
    [0, size, 1, -1],
    [size, size, -1, -1],
  ] as const
  return [
    ...corners.flatMap(([cx, cy, right, down]) => [
      line(cx, cy, cx + arm * right, cy),
      line(cx, cy, cx, cy + arm * down),
    ]),
    line(size * 0.16, size / 2, size * 0.84, size / 2),
  ]
}

const HINT_SIZES = [7.6, 7, 6.4, 5.8, 5.2, 4.6, 4]
/** In em of the words: the sign, and what is between it and them. */
const [SIGN, SIGN_GAP] = [0.92, 0.42]

/** The sign and the words under a code, centred in `width`, as large as that allows. */
export function scanHint(words: string, x: number, baseline: number, width: number, fill: string): Item[] {
  const em = SIGN + SIGN_GAP + opticalWidth(words, 'bold')
  const size = HINT_SIZES.find((one) => one * em <= width) ?? width / em
  const left = x - (em * size) / 2
  return [
    ...scanSign(left, baseline - size * 0.82, size * SIGN, fill),
    textLine(words, left + size * (SIGN + SIGN_GAP), baseline, { size, weight: 'bold', fill }),
  ]
}

/** Round shapes, tone in tone: the area is alive, and still takes text. */
export function accentArea(
  accent: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Item {
  const tone = textOn(accent) === white ? mix(accent, '#000000', 0.07) : mix(accent, '#ffffff', 0.16)
  const tone2 = textOn(accent) === white ? mix(accent, '#000000', 0.13) : mix(accent, '#ffffff', 0.3)
  const unit = Math.max(width, height)
  return {
    kind: 'clip',
    x,
    y,
    width,
    height,
    items: [
      { kind: 'rect', x, y, width, height, fill: accent },
      { kind: 'circle', x: x + width * 0.98, y: y + height * 0.1, radius: unit * 0.42, fill: tone },
      { kind: 'circle', x: x + width * 1.02, y: y + height * 0.02, radius: unit * 0.24, fill: tone2 },
      { kind: 'circle', x: x + width * 0.02, y: y + height * 1.06, radius: unit * 0.2, fill: tone },
    ],
  }
}

/** What a new member gets at once, in a bar that nobody overlooks. */
export function rewardBar(words: string, x: number, y: number, size: number, accent: string): Item[] {
  const onAccent = textOn(accent)
  const fill = onAccent === white ? white : ink
  const height = size * 2.1
  const width = opticalWidth(words, 'bold') * size + size * 2
  return [
    { kind: 'rect', x, y, width, height, radius: height / 2, fill },
    textLine(words, x + size, y + height / 2 + size * 0.37, {
      size,
      weight: 'bold',
      fill: fill === white ? mix(accent, '#000000', 0.35) : white,
    }),
  ]
}
