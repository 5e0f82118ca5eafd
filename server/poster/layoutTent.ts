import { posterTexts } from '../../shared/text/console/poster.ts'
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
import { breakLines, cutLines, fitText } from './typeset.ts'

/** Two faces of a table tent on one A4 sheet; the fold is in the middle. */
export const TENT = { width: 210, height: 297, fold: 148.5 }
const MARGIN = 13
/** The coloured part of a face. */
const LEFT = 122
const INNER = LEFT - 2 * MARGIN
const QR = 64

/** The face towards the reader below the fold, the same above it upside down: folded, both sides of the table can read it. */
export function layoutTent(content: PosterContent, bleed: number): Item[] {
  const face = tentFace(content, bleed)
  return [
    { kind: 'turned', x: TENT.width / 2, y: TENT.fold, items: face },
    ...face,
    {
      kind: 'line',
      x: -bleed,
      y: TENT.fold,
      toX: TENT.width + bleed,
      toY: TENT.fold,
      width: 0.2,
      stroke: '#8a8f98',
      dash: 2,
    },
  ]
}

function tentFace(content: PosterContent, bleed: number): Item[] {
  const { accent } = content
  const { paper } = posterTexts(content.locale)
  const top = TENT.fold
  const height = TENT.height - TENT.fold + bleed
  const center = LEFT + (TENT.width - LEFT) / 2
  return [
    { kind: 'rect', x: LEFT, y: top, width: TENT.width - LEFT + bleed, height, fill: white },
    accentArea(accent, { x: -bleed, y: top, width: LEFT + bleed, height }),
    ...brandRow(content, top),
    ...invitation(content, top),
    ...qrCode(content.code, center - QR / 2, top + (content.store ? 17 : 30), QR),
    ...scanHint(paper.hint, center, top + (content.store ? 101 : 114), TENT.width - LEFT - 20, ink),
    ...storeWords(content, center, top + 108),
  ]
}

function brandRow(content: PosterContent, top: number): Item[] {
  const fill = textOn(content.accent)
  const x = MARGIN + 19
  return [
    ...logoDisc(content, MARGIN + 7.5, top + 20, 7.5),
    shortLine(content.brandName, x, top + 19.4, INNER - 19, { size: 6, weight: 'bold', fill }),
    shortLine(content.cardTitle, x, top + 25.4, INNER - 19, { size: 3.9, weight: 'regular', fill }),
  ]
}

function invitation(content: PosterContent, top: number): Item[] {
  const { accent, openingPoints } = content
  const { paper } = posterTexts(content.locale)
  const fill = textOn(accent)
  const look = {
    heading: fill,
    text: fill,
    mark: fill,
    onMark: accent,
    sizes: [4.8, 4.4, 4, 3.6],
    linesMax: 2,
  }
  const area = { x: MARGIN, width: INNER, height: 46 }
  const { height: listHeight } = privilegeList(content, { ...area, y: 0 }, look)
  const listTop = TENT.height - 13 - listHeight
  const { lines, size } = fitText(content.headline ?? paper.headline, {
    width: INNER,
    sizes: [16, 15, 14, 13, 12, 11, 10, 9, 8],
    linesMax: 2,
    weight: 'bold',
  })
  const reward = openingPoints > 0 ? paper.reward(openingPoints) : undefined
  const [barSize, gap] = [4.4, 5.5]
  const height = blockHeight(lines.length, size, TIGHT) + (reward ? gap + barSize * 2.1 : 0)
  const from = top + 34
  const y = from + Math.max(0, (listTop - 6 - from - height) / 2)
  return [
    ...textBlock(lines, MARGIN, y, { size, weight: 'bold', fill, leading: TIGHT }),
    ...(reward ? rewardBar(reward, MARGIN, y + height - barSize * 2.1, barSize, accent) : []),
    ...privilegeList(content, { ...area, y: listTop }, look).items,
  ]
}

function storeWords({ store, accent }: PosterContent, center: number, top: number): Item[] {
  if (!store) return []
  const width = TENT.width - LEFT - 16
  const dark = readableOnWhite(accent)
  const name = fitText(store.name, { width, sizes: [5.6, 5.2, 4.8, 4.4], linesMax: 2, weight: 'bold' })
  const nameHeight = blockHeight(name.lines.length, name.size, TIGHT)
  const size = 3.6
  const address = cutLines(
    breakLines(store.address ?? '', width / size, 'regular'),
    2,
    width / size,
    'regular',
  )
  return [
    { kind: 'rect', x: center - 6, y: top, width: 12, height: 1, radius: 0.5, fill: dark },
    ...textBlock(name.lines, center, top + 5, {
      size: name.size,
      weight: 'bold',
      fill: ink,
      leading: TIGHT,
      align: 'center',
    }),
    ...textBlock(address, center, top + 5 + nameHeight + 2.8, {
      size,
      weight: 'regular',
      fill: mix(ink, white, 0.25),
      leading: 1.45,
      align: 'center',
    }),
  ]
}
