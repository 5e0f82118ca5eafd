import { importLimits, type ImportFault, type ImportView } from '../../../shared/console/transfer.ts'
import type { Locale } from '../../../shared/portal.ts'
import { transferTexts } from '../../../shared/text/console/transfer.ts'
import type { House } from '../house.ts'
import {
  getImport,
  getPiece,
  listWrongPieces,
  receivedBytes,
  type ImportReason,
  type ImportRow,
} from './importRow.ts'
import { faultsOf, openPiece } from './pieces.ts'
import { sayFault } from './sayFault.ts'
import { showImports } from './showImport.ts'

const FAULTS_SHOWN = 20
const SAMPLES = 3

/** Where an import stands, with its columns and the first of its wrong lines; nothing where there is none. */
export async function viewImport(
  house: House,
  { id, locale }: { id: string; locale: Locale },
): Promise<ImportView | undefined> {
  const row = await getImport(house.db, id)
  if (!row) return undefined
  const [summary] = await showImports(house, [row])
  if (!summary) return undefined
  const message = messageOf(row, locale)
  return {
    ...summary,
    ...(message === undefined ? {} : { message }),
    ...(row.encoding ? { encoding: row.encoding } : {}),
    ...(row.delimiter ? { delimiter: row.delimiter } : {}),
    columns: await columnsOf(house, row),
    known: row.known,
    ...(row.channel === null ? {} : { channel: row.channel }),
    ...(await progressOf(house, row)),
    fresh: row.fresh,
    knownLines: row.knownLines,
    updated: row.updated,
    unchanged: row.unchanged,
    faults: await firstFaults(house, row, locale),
    isForgotten: row.forgottenAt !== null,
  }
}

function messageOf({ state, reason, reasonRow }: ImportRow, locale: Locale): string | undefined {
  if (reason === null) return undefined
  const { refused, broken } = transferTexts(locale)
  if (reason === 'internal') return state === 'failed' ? broken.beforehand : broken.underWay
  return refused[reason as Exclude<ImportReason, 'internal'>](reasonRow ?? 1)
}

/** What a column is called, what becomes of it, and what stands in it, to recognise it by. */
async function columnsOf(house: House, row: ImportRow): Promise<ImportView['columns']> {
  const isAsked = ['read', 'checking', 'checked'].includes(row.state)
  const piece = isAsked ? await getPiece(house.db, row.id, 0) : undefined
  const lines = piece ? openPiece(house, piece) : []
  return row.columns.map(({ title, use }, column) => {
    const cells = lines.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '')
    return { title, use, samples: [...new Set(cells)].slice(0, SAMPLES).map((cell) => cell.slice(0, 40)) }
  })
}

async function progressOf(house: House, row: ImportRow): Promise<Pick<ImportView, 'done' | 'total'>> {
  const { state, bytes, position, lines, done } = row
  if (state === 'uploading') return { done: await receivedBytes(house.db, row.id), total: bytes }
  if (state === 'reading') return { done: Math.min(bytes, position * importLimits.partBytes), total: bytes }
  return { done, total: lines }
}

async function firstFaults(house: House, row: ImportRow, locale: Locale): Promise<ImportFault[]> {
  if (row.wrong === 0 || row.forgottenAt) return []
  const titles = row.columns.map(({ title }) => title)
  const said: ImportFault[] = []
  for (let from = 0; said.length < FAULTS_SHOWN;) {
    const [piece] = await listWrongPieces(house.db, row.id, { from, rowsMax: 1 })
    if (!piece) break
    const lines = new Map(openPiece(house, piece).map((line) => [line.row, line]))
    for (const wrong of faultsOf(piece)) {
      const line = lines.get(wrong.row)
      if (line) said.push(...wrong.faults.map((fault) => sayFault(fault, { line, titles, locale })))
      if (said.length >= FAULTS_SHOWN) break
    }
    from = piece.no + 1
  }
  return said.slice(0, FAULTS_SHOWN)
}
