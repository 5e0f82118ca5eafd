import { decodeText, lineCut, markOf, type Encoding } from './encoding.ts'
import { csvStart, endCsv, readCsv, type CsvFault, type CsvRow, type CsvState } from './readCsv.ts'

/** Where reading stands between two parts of a file. Plain data, so that another process can go on from it. */
export type FileState = {
  csv: CsvState
  /** Bytes of a line whose end is in the next part, in base64. */
  tail: string
  isBegun: boolean
}

export type FileReading = { rows: CsvRow[]; state: FileState; fault?: CsvFault | undefined }

export const fileStart: FileState = { csv: csvStart, tail: '', isBegun: false }

/** No line is longer: its cells and their letters have their limits. */
const TAIL_MAX = 4_000_000

/**
 * Reads the next part of a file, cut wherever it was cut: whole lines now, the rest with the part that follows. A mark of the
 * encoding and a line `sep=;` at the beginning are no data.
 */
export function readFilePart(
  before: FileState,
  part: Uint8Array,
  { encoding, delimiter, isLast }: { encoding: Encoding; delimiter: string; isLast: boolean },
): FileReading {
  const bytes = before.tail === '' ? part : Buffer.concat([Buffer.from(before.tail, 'base64'), part])
  const mark = before.isBegun ? 0 : (markOf(bytes)?.length ?? 0)
  const cut = isLast ? bytes.length : lineCut(bytes, encoding)
  const text = cut > mark ? decodeText(bytes.subarray(mark, cut), encoding) : ''
  const tail = bytes.subarray(Math.max(cut, 0))
  const reading = readCsv(before.csv, text, delimiter)
  const end = isLast && !reading.fault ? endCsv(reading.state, delimiter) : { rows: [] }
  const tooLong: CsvFault | undefined =
    tail.length > TAIL_MAX ? { fault: 'cell_too_long', row: reading.state.row } : undefined
  return {
    rows: [...reading.rows, ...end.rows].filter(({ row, cells }) => row > 1 || cells[0] !== 'sep='),
    state: {
      csv: reading.state,
      tail: Buffer.from(tail).toString('base64'),
      isBegun: before.isBegun || cut > 0,
    },
    fault: reading.fault ?? end.fault ?? tooLong,
  }
}
