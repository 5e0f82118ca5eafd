const FEED = 10
const QUOTE = 34

/** A file as it came: whole, or broken off after so many rows. */
export type CsvFile = { isWhole: true; file: Blob; rows: number } | { isWhole: false; rows: number }

/**
 * Reads a CSV while it comes, and counts its records. A connection that breaks is noticed: what came until then is no file.
 * Line ends within quotes are none; the titles are not counted.
 */
export async function readCsvFile(
  body: ReadableStream<Uint8Array>,
  onRows: (rows: number) => void,
): Promise<CsvFile> {
  const reader = body.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let records = 0
  let isQuoted = false
  const rows = () => Math.max(0, records - 1)
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read()
      if (done) break
      for (const byte of value) {
        if (byte === QUOTE) isQuoted = !isQuoted
        else if (byte === FEED && !isQuoted) records += 1
      }
      pieces.push(value as Uint8Array<ArrayBuffer>)
      onRows(rows())
    }
  } catch {
    return { isWhole: false, rows: rows() }
  }
  return { isWhole: true, file: new Blob(pieces, { type: 'text/csv;charset=utf-8' }), rows: rows() }
}

/** The name under which a file is kept, as its answer says it. */
export function fileNameIn(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  try {
    return encoded === undefined ? fallback : decodeURIComponent(encoded)
  } catch {
    return fallback
  }
}
