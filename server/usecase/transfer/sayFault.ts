import type { ImportFault } from '../../../shared/console/transfer.ts'
import type { Locale } from '../../../shared/portal.ts'
import { faultSentences } from '../../../shared/text/console/importFaults.ts'
import type { CsvRow } from '../../domain/csv/readCsv.ts'
import type { LineFault } from '../../domain/transfer/memberLine.ts'

/** One fault in words, with what stands there. */
export function sayFault(
  fault: LineFault,
  { line, titles, locale }: { line: CsvRow; titles: string[]; locale: Locale },
): ImportFault {
  const { column, is = 0, max = 0 } = fault
  const { message, cure } = faultSentences(locale)[fault.fault]({ is, max })
  const title = column === undefined ? undefined : titles[column]
  const cell = column === undefined ? undefined : line.cells[column]
  return {
    row: line.row,
    ...(title === undefined ? {} : { column: title }),
    ...(cell === undefined || cell === '' ? {} : { cell: cell.slice(0, 100) }),
    message,
    cure,
  }
}
