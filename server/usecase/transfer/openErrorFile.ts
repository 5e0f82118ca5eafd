import type { Locale } from '../../../shared/portal.ts'
import { transferFileTexts } from '../../../shared/text/console/transferFiles.ts'
import { csvMark, csvRecord } from '../../domain/csv/writeCsv.ts'
import type { House } from '../house.ts'
import { getImport, listWrongPieces, type ImportRow } from './importRow.ts'
import { faultsOf, openPiece } from './pieces.ts'
import { sayFault } from './sayFault.ts'

export type ErrorFile =
  | { outcome: 'open'; fileName: string; content: AsyncIterable<string> }
  | { outcome: 'import_unknown' }
  | { outcome: 'forgotten' }
  | { outcome: 'no_errors' }

/**
 * Every wrong line as a CSV of its own: row, column, what is wrong, what to do, and the line as it stood. Corrected, it can be
 * imported as it is. One piece at a time is in memory.
 */
export async function openErrorFile(
  house: House,
  { id, locale }: { id: string; locale: Locale },
): Promise<ErrorFile> {
  const row = await getImport(house.db, id)
  if (!row) return { outcome: 'import_unknown' }
  if (row.forgottenAt) return { outcome: 'forgotten' }
  if (row.wrong === 0) return { outcome: 'no_errors' }
  const name = row.fileName.replace(/\.(csv|txt)$/i, '')
  const fileName = transferFileTexts(locale).errorFile.name(name)
  return { outcome: 'open', fileName, content: errorLines(house, row, locale) }
}

async function* errorLines(house: House, row: ImportRow, locale: Locale): AsyncGenerator<string> {
  const titles = row.columns.map(({ title }) => title)
  yield csvMark + csvRecord([...transferFileTexts(locale).errorFile.titles, ...titles])
  for (let from = 0; ;) {
    const [piece] = await listWrongPieces(house.db, row.id, { from, rowsMax: 1 })
    if (!piece) return
    const lines = new Map(openPiece(house, piece).map((line) => [line.row, line]))
    let text = ''
    for (const wrong of faultsOf(piece)) {
      const line = lines.get(wrong.row)
      if (!line) continue
      const said = wrong.faults.map((fault) => sayFault(fault, { line, titles, locale }))
      const joined = (words: (string | undefined)[]) =>
        words.filter((word) => word !== undefined).join(locale === 'en' ? '; ' : '；')
      text += csvRecord([
        wrong.row,
        joined(said.map(({ column }) => column)),
        joined(said.map(({ message }) => message)),
        // Sentences with their full stops.
        said.map(({ cure }) => cure).join(locale === 'en' ? ' ' : ''),
        ...line.cells,
      ])
    }
    yield text
    from = piece.no + 1
  }
}
