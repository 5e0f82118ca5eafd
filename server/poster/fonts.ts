import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'
import type { Weight } from './drawing.ts'

const files: Record<Weight, () => string> = {
  regular: () => import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  medium: () => import.meta.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  bold: () => import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
}

const opened = new Map<Weight, Font>()

/** Noto Sans SC (SIL OFL 1.1). A weight is read when it is first asked for, 10 MB, and kept. */
export function fontOf(weight: Weight): Font {
  const known = opened.get(weight)
  if (known) return known
  const font = create(readFileSync(fileURLToPath(files[weight]())))
  if (!('layout' in font)) throw new TypeError('a font file with several fonts')
  opened.set(weight, font)
  return font
}

const widths: Record<Weight, Map<string, number>> = { regular: new Map(), medium: new Map(), bold: new Map() }
/** Distinct pieces; a batch of all of China's shops has fewer characters. */
const WIDTHS_MAX = 20_000

/** How wide a piece of one line is, in em. */
export function widthOf(text: string, weight: Weight): number {
  const known = widths[weight].get(text)
  if (known !== undefined) return known
  const font = fontOf(weight)
  const width = font.layout(text).advanceWidth / font.unitsPerEm
  if (widths[weight].size > WIDTHS_MAX) widths[weight].clear()
  widths[weight].set(text, width)
  return width
}

/** What the font cannot draw (emoji, private characters) is left out, rather than printed as an empty box. */
export function drawable(text: string): string {
  const font = fontOf('regular')
  const kept = Array.from(text.normalize('NFC').replaceAll(/\s+/gu, ' '), (character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : '',
  )
  return kept.join('').replaceAll(/ {2,}/g, ' ').trim()
}
