import { csvStart, readCsv } from './readCsv.ts'

/** By which cells are divided in the files that people have. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const ROWS = 20

/**
 * The delimiter of a file from its beginning: the one by which most records have as many cells as the first, and of several
 * the one that makes more cells. A file of one column has a comma.
 */
export function guessDelimiter(sample: string): Delimiter {
  const named = /^sep=([,;\t|])\r?\n/i.exec(sample)?.[1]
  if (named) return named as Delimiter
  let best: { delimiter: Delimiter; share: number; width: number } = { delimiter: ',', share: 0, width: 1 }
  for (const delimiter of delimiters) {
    const rows = readCsv(csvStart, `${sample}\n`, delimiter).rows.slice(0, ROWS)
    const width = rows[0]?.cells.length ?? 0
    if (width < 2) continue
    const share = rows.filter(({ cells }) => cells.length === width).length / rows.length
    if (share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width }
  }
  return best.delimiter
}
