import type { Locale } from '../../../shared/portal.ts'
import { transferFileTexts } from '../../../shared/text/console/transferFiles.ts'
import { csvMark, csvRecord } from '../../domain/csv/writeCsv.ts'

/** A list to fill in. */
export function importTemplate(locale: Locale): { fileName: string; content: AsyncIterable<string> } {
  const { name, titles, rows } = transferFileTexts(locale).template
  return { fileName: name, content: piecesOf(csvMark + [titles, ...rows].map(csvRecord).join('')) }
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text
}
