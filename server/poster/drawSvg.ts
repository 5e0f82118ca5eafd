import type { Drawing, Item, Weight } from './drawing.ts'
import { fontOf } from './fonts.ts'

/** The drawing as SVG in millimetres, text as outlines: whoever paints it needs no fonts. */
export function drawSvg({ width, height, bleed, items }: Drawing): string {
  let clips = 0
  const draw = (item: Item): string => {
    switch (item.kind) {
      case 'rect':
        return `${box(item, item.radius)} fill="${item.fill}" fill-opacity="${item.opacity ?? 1}"/>`
      case 'circle':
        return `<circle cx="${n(item.x)}" cy="${n(item.y)}" r="${n(item.radius)}" fill="${item.fill}"/>`
      case 'path':
        return `<path transform="translate(${n(item.x)} ${n(item.y)}) scale(${item.scale})" fill-rule="evenodd" fill="${item.fill}" d="${item.path}"/>`
      case 'line':
        return `<path d="M${n(item.x)} ${n(item.y)}L${n(item.toX)} ${n(item.toY)}" stroke="${item.stroke}" stroke-width="${n(item.width)}" stroke-linecap="round"${item.dash === undefined ? '' : ` stroke-dasharray="${item.dash}"`}/>`
      case 'picture':
        return clipped(item, item.radius, image(item))
      case 'text':
        return text(item)
      case 'clip':
        return clipped(item, item.radius, item.items.map(draw).join(''))
      case 'turned':
        return `<g transform="rotate(180 ${n(item.x)} ${n(item.y)})">${item.items.map(draw).join('')}</g>`
    }
  }
  const clipped = (area: Box, radius: number | undefined, inner: string) => {
    clips += 1
    return `<clipPath id="c${clips}">${box(area, radius)}/></clipPath><g clip-path="url(#c${clips})">${inner}</g>`
  }
  const [w, h] = [width + 2 * bleed, height + 2 * bleed]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-bleed} ${-bleed} ${w} ${h}" width="${w}" height="${h}">${items.map(draw).join('')}</svg>`
}

type Box = { x: number; y: number; width: number; height: number }

/** A thousandth of a millimetre is more than any printer's. */
const n = (value: number) => String(Math.round(value * 1000) / 1000)

const box = ({ x, y, width, height }: Box, radius = 0) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"`

function image({ x, y, width, height, picture }: Item & { kind: 'picture' }): string {
  const type = picture.type === 'png' ? 'image/png' : 'image/jpeg'
  const data = Buffer.from(picture.bytes).toString('base64')
  return `<image x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="xMidYMid slice" href="data:${type};base64,${data}"/>`
}

function text({ x, y, size, weight, fill, runs }: Item & { kind: 'text' }): string {
  const scale = size / fontOf(weight).unitsPerEm
  const glyphs = runs.flatMap((run) => glyphsOf(run.text, weight, run.x / scale))
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${scale} ${-scale})" fill="${fill}">${glyphs.join('')}</g>`
}

/** Outlines of a piece, in units of the font, from `from` on. */
function glyphsOf(piece: string, weight: Weight, from: number): string[] {
  const { glyphs, positions } = fontOf(weight).layout(piece)
  let at = from
  return glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    const drawn = `<path transform="translate(${n(at + xOffset)} ${n(yOffset)})" d="${glyph.path.toSVG()}"/>`
    at += xAdvance
    return drawn
  })
}
