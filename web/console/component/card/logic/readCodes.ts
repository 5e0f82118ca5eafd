import { bytesOf } from '../../../../../shared/console/bytes.ts'

/** As long as WeChat's `code` may be (wire contract 0). */
const MOST_BYTES = 20

export type ReadCodes = {
  codes: string[]
  /** How many stood there more than once. */
  twice: number
  /** The first few that cannot be codes, to show. */
  wrong: string[]
  wrongCount: number
}

/**
 * Codes out of what was pasted or read from a file: one a line, or the first column of a table; blanks and a byte order
 * mark do not count. Each code once.
 */
export function readCodes(text: string): ReadCodes {
  const seen = new Set<string>()
  const read: ReadCodes = { codes: [], twice: 0, wrong: [], wrongCount: 0 }
  for (const line of text.replace(/^\uFEFF/, '').split(/[\r\n]+/)) {
    const code = (line.split(/[,;\t，；]/)[0] ?? '').trim().replace(/^"(.*)"$/, '$1')
    if (code === '') continue
    if (!/^[\x21-\x7e]+$/.test(code) || bytesOf(code) > MOST_BYTES) {
      read.wrongCount += 1
      if (read.wrong.length < 5) read.wrong.push(code.slice(0, 40))
    } else if (seen.has(code)) read.twice += 1
    else {
      seen.add(code)
      read.codes.push(code)
    }
  }
  return read
}

/** A list in pieces of a size, in its order: the server takes a piece at a time and the page shows how far it is. */
export function piecesOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
