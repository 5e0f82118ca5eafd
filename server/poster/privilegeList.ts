import { posterTexts } from '../../shared/text/console/poster.ts'
import type { PosterContent } from './content.ts'
import type { Item } from './drawing.ts'
import { LOOSE, blockHeight, textBlock, textLine } from './pen.ts'
import { breakLines, cutLines } from './typeset.ts'

type Area = { x: number; y: number; width: number; height: number }
type Look = { heading: string; text: string; mark: string; onMark: string; sizes: number[]; linesMax: number }

const PRIVILEGES_MAX = 4

/**
 * What members get, each line with a tick; or, where the card promises nothing, how to become one. As large as the area
 * allows, one privilege less where even the smallest does not fit.
 */
export function privilegeList(
  content: PosterContent,
  area: Area,
  look: Look,
): { items: Item[]; height: number } {
  const { paper } = posterTexts(content.locale)
  const promised = content.privileges.slice(0, PRIVILEGES_MAX)
  const isSteps = promised.length === 0
  const heading = isSteps ? paper.howTo : paper.privileges
  for (
    let points: string[] = isSteps ? paper.steps : promised;
    points.length > 0;
    points = points.slice(0, -1)
  ) {
    for (const size of look.sizes) {
      const set = setPoints(points, size, area.width, look.linesMax)
      if (heightOf(set, size) <= area.height) {
        return { items: drawPoints(heading, set, size, area, look, isSteps), height: heightOf(set, size) }
      }
    }
  }
  return { items: [], height: 0 }
}

/** In em of the text: the tick and what is between it and the text, the heading, the space between two points. */
const INDENT = 1.75
const HEADING = 1.28
const AFTER_HEADING = 1
const BETWEEN = 0.72

function setPoints(points: string[], size: number, width: number, linesMax: number): string[][] {
  const em = width / size - INDENT
  return points.map((point) => cutLines(breakLines(point, em, 'medium'), linesMax, em, 'medium'))
}

const heightOf = (points: string[][], size: number) =>
  size * (HEADING + AFTER_HEADING + (points.length - 1) * BETWEEN) +
  points.reduce((sum, lines) => sum + blockHeight(lines.length, size, LOOSE), 0)

function drawPoints(
  heading: string,
  points: string[][],
  size: number,
  { x, y }: Area,
  look: Look,
  isNumbered: boolean,
): Item[] {
  const items: Item[] = [
    textLine(heading, x, y + size * HEADING * 0.88, {
      size: size * HEADING,
      weight: 'bold',
      fill: look.heading,
    }),
  ]
  let top = y + size * (HEADING + AFTER_HEADING)
  points.forEach((lines, i) => {
    const radius = size * 0.56
    const [cx, cy] = [x + radius, top + size * 0.5]
    items.push({ kind: 'circle', x: cx, y: cy, radius, fill: look.mark })
    items.push(...(isNumbered ? number(i + 1, cx, cy, size, look.onMark) : tick(cx, cy, size, look.onMark)))
    items.push(
      ...textBlock(lines, x + size * INDENT, top, {
        size,
        weight: 'medium',
        fill: look.text,
        leading: LOOSE,
      }),
    )
    top += blockHeight(lines.length, size, LOOSE) + size * BETWEEN
  })
  return items
}

const number = (value: number, x: number, y: number, size: number, fill: string): Item[] => [
  textLine(String(value), x, y + size * 0.27, { size: size * 0.74, weight: 'bold', fill, align: 'center' }),
]

function tick(x: number, y: number, size: number, stroke: string): Item[] {
  const at = (dx: number, dy: number) => ({ x: x + dx * size, y: y + dy * size })
  const [a, b, c] = [at(-0.25, 0.02), at(-0.07, 0.2), at(0.26, -0.17)]
  const width = size * 0.13
  return [
    { kind: 'line', x: a.x, y: a.y, toX: b.x, toY: b.y, width, stroke },
    { kind: 'line', x: b.x, y: b.y, toX: c.x, toY: c.y, width, stroke },
  ]
}
