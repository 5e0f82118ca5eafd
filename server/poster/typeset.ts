import type { Run, Weight } from './drawing.ts'
import { widthOf } from './fonts.ts'

/** No line begins with these (GB/T 15834, JIS X 4051)… */
const neverFirst = /^[，。、；：？！,.;:?!）》」』】〕〉”’)\]}…—·％%‰℃°～~々]/u
/** …and none ends with these. */
const neverLast = /[（《「『【〔〈“‘([{¥￥$#@]$/u
/** A good place to end a line. */
const pause = /[，。、；：？！,;:?!…]$/u
const latin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Between Chinese and a Latin letter or a figure, where the author put no blank, in em. */
const GAP = 0.16

const isGap = (before: string, after: string) =>
  (han.test(before) && latin.test(after)) || (latin.test(before) && han.test(after))

/** The line in pieces, each with its distance from the line's beginning, in em. */
export function runsOf(line: string, weight: Weight): { runs: Run[]; width: number } {
  const characters = Array.from(line)
  const pieces: string[] = []
  characters.forEach((character, i) => {
    const before = characters[i - 1]
    if (before === undefined || isGap(before, character)) pieces.push(character)
    else pieces[pieces.length - 1] += character
  })
  let x = 0
  const runs = pieces.map((text, i) => {
    const run = { text, x: x + i * GAP }
    x += widthOf(text, weight)
    return run
  })
  return { runs, width: x + Math.max(0, pieces.length - 1) * GAP }
}

/** Words of Chinese, which writes none of them apart. */
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' })

/** What it costs to end a line where nobody would pause. */
const INSIDE_WORD = 0.5

/** The pieces between which a line may end, and what it costs to end it after each. */
function unitsOf(text: string): { text: string; cost: number }[] {
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment)
  const wordEnds = new Set([...segmenter.segment(text)].map(({ index, segment }) => index + segment.length))
  const units: { text: string; cost: number }[] = []
  let at = 0
  characters.forEach((character, i) => {
    at += character.length
    const next = characters[i + 1]
    const last = units.at(-1)
    const isGlued = last !== undefined && last.cost === Infinity
    if (isGlued) last.text += character
    else units.push({ text: character, cost: 0 })
    const unit = units.at(-1)
    if (unit) unit.cost = next === undefined ? 0 : costBetween(unit.text, next, wordEnds.has(at))
  })
  return units
}

function costBetween(unit: string, after: string, isWordEnd: boolean): number {
  const before = unit.at(-1) ?? ''
  if (neverFirst.test(after) || neverLast.test(before) || after === ' ') return Infinity
  if (/\p{Nd} $/u.test(unit) && han.test(after)) return INSIDE_WORD
  if (before === ' ') return pause.test(unit.trimEnd()) ? 0 : 0.05
  // A number and a word stay whole, and a number stays with what it counts.
  if (latin.test(before) && latin.test(after)) return Infinity
  if (/[-/'’&+_@.]/.test(before) && latin.test(after)) return Infinity
  if (latin.test(before) && /[-/'’&+_@]/.test(after)) return Infinity
  if (/\p{Nd}/u.test(before) && han.test(after)) return INSIDE_WORD
  if (pause.test(before)) return 0
  return isWordEnd ? 0.08 : INSIDE_WORD
}

/** Closing punctuation has its ink on the left: at a line's end the empty half hangs out. */
const hangOf = (line: string) => (/[，。、；：？！）》」』】]$/u.test(line) ? 0.5 : 0)

/** A line as wide as the eye takes it to be, in em. */
export const opticalWidth = (line: string, weight: Weight): number =>
  runsOf(line, weight).width - hangOf(line)

/**
 * Lines no wider than `width` em: as few as possible, of about the same length, ending at pauses and between words, none
 * beginning with closing punctuation, and none at the end with one character alone. A word that is wider than a line is cut.
 */
export const breakLines = (text: string, width: number, weight: Weight): string[] =>
  setLines(text, width, weight).lines

/** The same, and whether a line ends inside a word. */
function setLines(text: string, width: number, weight: Weight): { lines: string[]; cutsWord: boolean } {
  const units = unitsOf(text).flatMap((unit) => shorten(unit, width, weight))
  const n = units.length
  const lineAt = (from: number, to: number) =>
    units
      .slice(from, to)
      .map((unit) => unit.text)
      .join('')
      .trim()
  // best[i]: the cheapest way to set everything from unit i on. The count of lines weighs more than all beauty.
  const best = Array.from({ length: n + 1 }, () => ({ cost: Infinity, end: n }))
  best[n] = { cost: 0, end: n }
  for (let from = n - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= n; to += 1) {
      const line = lineAt(from, to)
      const wide = opticalWidth(line, weight)
      if (wide > width && to > from + 1) break
      const slack = Math.max(0, (width - wide) / width)
      const widow = to === n && from > 0 && isLonely(line) ? 20 : 0
      const price = to === n ? 0 : (units[to - 1]?.cost ?? 0)
      const cost = 100 + slack ** 2 + price + widow + (best[to]?.cost ?? Infinity)
      if (cost < (best[from]?.cost ?? Infinity)) best[from] = { cost, end: to }
    }
  }
  const lines: string[] = []
  let cutsWord = false
  for (let from = 0; from < n; from = best[from]?.end ?? n) {
    const end = best[from]?.end ?? n
    lines.push(lineAt(from, end))
    if (end < n && (units[end - 1]?.cost ?? 0) >= INSIDE_WORD) cutsWord = true
  }
  return { lines, cutsWord }
}

/** One character, with or without its punctuation. */
const isLonely = (line: string) => Array.from(line.replaceAll(/[\p{P}\s]/gu, '')).length < 2

/** A unit that no line can hold, in pieces that it can. */
function shorten(unit: { text: string; cost: number }, width: number, weight: Weight) {
  if (opticalWidth(unit.text, weight) <= width) return [unit]
  const pieces: { text: string; cost: number }[] = []
  for (const character of unit.text) {
    const last = pieces.at(-1)
    if (last && opticalWidth(last.text + character, weight) <= width) last.text += character
    else pieces.push({ text: character, cost: INSIDE_WORD })
  }
  const end = pieces.at(-1)
  if (end) end.cost = unit.cost
  return pieces
}

/** One line, its end replaced by … where it is too long. */
export function cutLine(text: string, width: number, weight: Weight): string {
  if (opticalWidth(text, weight) <= width) return text
  let kept = text
  while (kept !== '' && opticalWidth(`${kept}…`, weight) > width) {
    kept = Array.from(kept)
      .slice(0, -1)
      .join('')
      .replace(/[\p{P}\s]+$/u, '')
  }
  return `${kept}…`
}

export type Fitted = { lines: string[]; size: number }

/** How much smaller a text may become for the sake of a word that stays whole. */
const SHRINK_MAX = 0.8

/**
 * The largest of the sizes, given from large to small, at which the text takes `linesMax` lines at most, a little smaller
 * where that keeps every word whole; at the smallest the rest is cut off with ….
 */
export function fitText(
  text: string,
  { width, sizes, linesMax, weight }: { width: number; sizes: number[]; linesMax: number; weight: Weight },
): Fitted {
  let first: Fitted | undefined
  for (const size of sizes) {
    if (first && size < first.size * SHRINK_MAX) break
    const { lines, cutsWord } = setLines(text, width / size, weight)
    if (lines.length > linesMax) continue
    if (!cutsWord) return { lines, size }
    first ??= { lines, size }
  }
  if (first) return first
  const size = sizes.at(-1) ?? 1
  return { lines: cutLines(breakLines(text, width / size, weight), linesMax, width / size, weight), size }
}

/** The first `linesMax` lines; the last of them ends with … where there were more. */
export function cutLines(lines: string[], linesMax: number, width: number, weight: Weight): string[] {
  if (lines.length <= linesMax) return lines
  const rest = lines.slice(linesMax - 1).reduce((text, line) => text + glue(text, line) + line)
  return [...lines.slice(0, linesMax - 1), cutLine(rest, width, weight)]
}

/** Breaking took the blank between two words away. */
const glue = (before: string, after: string) =>
  latin.test(before.at(-1) ?? '') && latin.test(after[0] ?? '') ? ' ' : ''
