import { posterTexts } from '../../shared/text/console/poster.ts'
import { cardMock } from './cardMock.ts'
import { ink, mix, readableOnWhite, textOn, white } from './colour.ts'
import type { PosterContent } from './content.ts'
import type { Item } from './drawing.ts'
import {
  TIGHT,
  accentArea,
  blockHeight,
  logoDisc,
  qrCode,
  rewardBar,
  scanHint,
  shortLine,
  textBlock,
} from './pen.ts'
import { privilegeList } from './privilegeList.ts'
import { fitText } from './typeset.ts'

export const A4 = { width: 210, height: 297 }
const MARGIN = 16
const INNER = A4.width - 2 * MARGIN
/** Where the colour ends and the paper begins. */
const HORIZON = 152
/** The white panel with the code, standing across the horizon. */
const panel = { x: MARGIN, y: 136, width: 104, height: 122 }
const QR = 86
const right = { x: 129, width: A4.width - MARGIN - 129 }

/** A4, upright: the invitation on the card's colour, the code across its edge, the card and its privileges beside, the store at the foot. */
export function layoutA4(content: PosterContent, bleed: number): Item[] {
  const { accent } = content
  const { paper } = posterTexts(content.locale)
  const dark = readableOnWhite(accent)
  const full = { x: -bleed, width: A4.width + 2 * bleed }
  const mockHeight = right.width * 0.6
  const list = { x: right.x, y: panel.y + mockHeight + 16, width: right.width, height: 0 }
  list.height = panel.y + panel.height - list.y
  return [
    {
      kind: 'rect',
      ...full,
      y: HORIZON,
      height: A4.height - HORIZON + bleed,
      fill: mix(white, accent, 0.07),
    },
    accentArea(accent, { ...full, y: -bleed, height: HORIZON + bleed }),
    ...brandRow(content),
    ...invitation(content),
    { kind: 'rect', ...panel, radius: 6, fill: white },
    ...qrCode(content.code, panel.x + (panel.width - QR) / 2, panel.y + 10, QR),
    ...scanHint(paper.hint, panel.x + panel.width / 2, panel.y + panel.height - 10, panel.width - 20, ink),
    ...cardMock(content, right.x, panel.y + 1, right.width),
    ...privilegeList(content, list, {
      heading: dark,
      text: ink,
      mark: dark,
      onMark: white,
      sizes: [5, 4.6, 4.2, 3.9],
      linesMax: 3,
    }).items,
    ...foot(content, dark),
  ]
}

function brandRow(content: PosterContent): Item[] {
  const fill = textOn(content.accent)
  const x = MARGIN + 27
  return [
    ...logoDisc(content, MARGIN + 10.5, 28, 10.5),
    shortLine(content.brandName, x, 27.2, INNER - 27, { size: 8.4, weight: 'bold', fill }),
    shortLine(content.cardTitle, x, 35.4, INNER - 27, { size: 5.2, weight: 'regular', fill }),
  ]
}

function invitation(content: PosterContent): Item[] {
  const { accent, openingPoints } = content
  const { paper } = posterTexts(content.locale)
  const { lines, size } = fitText(content.headline ?? paper.headline, {
    width: INNER,
    sizes: [26, 24, 22, 20, 18, 16, 14, 12.5],
    linesMax: 2,
    weight: 'bold',
  })
  const reward = openingPoints > 0 ? paper.reward(openingPoints) : undefined
  const [barSize, gap] = [6.6, 9]
  const height = blockHeight(lines.length, size, TIGHT) + (reward ? gap + barSize * 2.1 : 0)
  const [from, to] = [48, panel.y - 4]
  const top = from + (to - from - height) / 2
  return [
    ...textBlock(lines, MARGIN, top, { size, weight: 'bold', fill: textOn(accent), leading: TIGHT }),
    ...(reward ? rewardBar(reward, MARGIN, top + height - barSize * 2.1, barSize, accent) : []),
  ]
}

function foot({ store, brandName }: PosterContent, dark: string): Item[] {
  const name = store?.name ?? brandName
  const y = store?.address ? 275.5 : 279.5
  const words = shortLine(name, MARGIN + 5, y, INNER - 5, { size: 7.4, weight: 'bold', fill: ink })
  const height = store?.address ? 16.2 : 8.2
  return [
    { kind: 'rect', x: MARGIN, y: y - 6.6, width: 1.5, height, radius: 0.75, fill: dark },
    words,
    ...(store?.address
      ? [
          shortLine(store.address, MARGIN + 5, y + 8.6, INNER - 5, {
            size: 4.8,
            weight: 'regular',
            fill: mix(ink, white, 0.25),
          }),
        ]
      : []),
  ]
}
