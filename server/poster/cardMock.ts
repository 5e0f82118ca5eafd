import { mix, textOn, white } from './colour.ts'
import type { PosterContent } from './content.ts'
import type { Item } from './drawing.ts'
import { logoDisc, shortLine } from './pen.ts'

/** WeChat draws a card's face 1000 × 600. */
const RATIO = 0.6
const EDGE = 1

/** What she will hold in her phone: the card's face, as WeChat draws it, with a white edge like a photograph's. */
export function cardMock(content: PosterContent, x: number, y: number, width: number): Item[] {
  const { accent, background } = content
  const height = width * RATIO
  const plain = mix(accent, '#000000', 0.16)
  const fill = background ? white : textOn(plain)
  const radius = width * 0.045
  const [unit, inset] = [width / 64, width * 0.075]
  const face: Item[] = background
    ? [
        { kind: 'picture', x, y, width, height, radius: 0, picture: background },
        { kind: 'rect', x, y, width, height, fill: '#000000', opacity: 0.24 },
      ]
    : [
        { kind: 'rect', x, y, width, height, fill: plain },
        {
          kind: 'circle',
          x: x + width * 0.95,
          y: y + height,
          radius: width * 0.36,
          fill: mix(plain, accent, 0.7),
        },
      ]
  const disc = 5.2 * unit
  const words = { x: x + inset + disc * 2 + 2.6 * unit, width: width - 2 * inset - disc * 2 - 2.6 * unit }
  return [
    {
      kind: 'rect',
      x: x - EDGE,
      y: y - EDGE,
      width: width + 2 * EDGE,
      height: height + 2 * EDGE,
      radius: radius + EDGE,
      fill: white,
    },
    {
      kind: 'clip',
      x,
      y,
      width,
      height,
      radius,
      items: [
        ...face,
        ...logoDisc(content, x + inset + disc, y + inset + disc, disc),
        shortLine(content.brandName, words.x, y + inset + disc * 0.86, words.width, {
          size: 3.6 * unit,
          weight: 'regular',
          fill,
        }),
        shortLine(content.cardTitle, words.x, y + inset + disc * 0.86 + 5.6 * unit, words.width, {
          size: 4.4 * unit,
          weight: 'bold',
          fill,
        }),
      ],
    },
  ]
}
