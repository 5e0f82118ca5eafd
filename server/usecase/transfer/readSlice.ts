import { importLimits } from '../../../shared/console/transfer.ts'
import { fileStart, readFilePart, type FileState } from '../../domain/csv/readFile.ts'
import type { CsvRow } from '../../domain/csv/readCsv.ts'
import { guessColumns, looksLikeData } from '../../domain/transfer/guessColumns.ts'
import { hasShape } from '../../domain/transfer/readMember.ts'
import { uniqueTitles } from '../../domain/transfer/uniqueTitles.ts'
import type { Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import type { House } from '../house.ts'
import { partCount } from './createImport.ts'
import {
  getPart,
  insertPiece,
  lockImport,
  updateImport,
  type ImportReason,
  type ImportRow,
} from './importRow.ts'
import { PIECE_LETTERS, PIECE_LINES, sealPiece } from './pieces.ts'
import { PART_PURPOSE } from './storePart.ts'

/** Megabytes at a time: a second or two, far from a task's thirty. */
const SLICE_PARTS = 8
const PURPOSE = 'import reader'

/** What is read and not in a piece yet, and where in the file reading stands. Kept sealed between two slices. */
type Reader = { file: FileState; pending: CsvRow[]; letters: number }

/** The figures of the row that reading moves. */
type Found = Pick<ImportRow, 'columns' | 'pieces' | 'lines' | 'misshapen'>
type Refused = { reason: ImportReason; row?: number }

/**
 * Read the next megabytes of a file into pieces, and write down how far it is, in one transaction with the job for the rest.
 * Killed in between, the slice is read again and nothing of it is there twice. A file that is broken as a whole is refused
 * here, before anything is made of it.
 */
export async function readSlice(house: House, id: string, signal: AbortSignal): Promise<void> {
  await house.db.transaction(async (tx) => {
    const row = await lockImport(tx, id)
    if (row?.state !== 'reading') return
    const reader = row.reader ? (JSON.parse(house.cipher.open(PURPOSE, row.reader)) as Reader) : newReader()
    const found: Found = { ...row, columns: [...row.columns] }
    const parts = partCount(row.bytes)
    const end = Math.min(row.position + SLICE_PARTS, parts)
    let refused: Refused | undefined
    for (let no = row.position; no < end && !refused; no += 1) {
      signal.throwIfAborted()
      refused = await readPart(house, tx, { row, reader, found, no, isLast: no === parts - 1 })
    }
    if (end === parts && !refused) refused = await finish(house, tx, { row, reader, found })
    await keep(house, tx, { row, reader, found, end, isLast: end === parts, refused })
  })
}

const newReader = (): Reader => ({ file: fileStart, pending: [], letters: 0 })

type Reading = { row: ImportRow; reader: Reader; found: Found }

async function readPart(
  house: House,
  tx: Transaction,
  { row, reader, found, no, isLast }: Reading & { no: number; isLast: boolean },
): Promise<Refused | undefined> {
  const sealed = await getPart(tx, row.id, no)
  if (!sealed) throw new Error('a part of the file was cleared away while it was read')
  const { encoding, delimiter } = row
  const bytes = house.cipher.openBytes(PART_PURPOSE, sealed)
  const how = { encoding: encoding ?? 'utf-8', delimiter: delimiter ?? ',', isLast }
  const { rows, state, fault } = readFilePart(reader.file, bytes, how)
  reader.file = state
  for (const line of rows) {
    if (found.columns.length === 0) {
      if (looksLikeData(line.cells)) return { reason: 'no_titles', row: line.row }
      const titles = uniqueTitles(line.cells)
      const uses = guessColumns(titles)
      found.columns = titles.map((title, index) => ({ title, use: uses[index] ?? 'none' }))
    } else await addLine(house, tx, { row, reader, found }, line)
  }
  if (found.lines > importLimits.rows) return { reason: 'too_many_rows' }
  return fault && { reason: fault.fault, row: fault.row }
}

async function addLine(house: House, tx: Transaction, reading: Reading, line: CsvRow): Promise<void> {
  const { reader, found } = reading
  found.lines += 1
  if (line.isBroken || !hasShape(line, found.columns.length)) found.misshapen += 1
  reader.pending.push(line)
  reader.letters += line.cells.reduce((sum, cell) => sum + cell.length, 0)
  if (reader.pending.length >= PIECE_LINES || reader.letters >= PIECE_LETTERS)
    await cutPiece(house, tx, reading)
}

async function cutPiece(house: House, tx: Transaction, { row, reader, found }: Reading): Promise<void> {
  const { pending } = reader
  await insertPiece(tx, {
    importId: row.id,
    no: found.pieces,
    content: sealPiece(house, pending),
    lines: pending.length,
  })
  found.pieces += 1
  Object.assign(reader, { pending: [], letters: 0 })
}

/** Where most lines have another number of cells than there are titles, it is no list with these titles. */
async function finish(house: House, tx: Transaction, reading: Reading): Promise<Refused | undefined> {
  const { reader, found } = reading
  if (reader.pending.length > 0) await cutPiece(house, tx, reading)
  if (found.columns.length === 0) return { reason: 'empty' }
  if (found.lines === 0) return { reason: 'no_lines' }
  return found.misshapen * 2 > found.lines ? { reason: 'columns' } : undefined
}

async function keep(
  house: House,
  tx: Transaction,
  {
    row,
    reader,
    found,
    end,
    isLast,
    refused,
  }: Reading & { end: number; isLast: boolean; refused: Refused | undefined },
): Promise<void> {
  const at = house.clock.now()
  const { columns, pieces, lines, misshapen } = found
  const figures = { columns, pieces, lines, misshapen, position: end, touchedAt: at }
  if (refused) {
    const { reason, row: reasonRow } = refused
    return updateImport(tx, row.id, {
      ...figures,
      state: 'refused',
      reason,
      reasonRow,
      reader: null,
      endedAt: at,
    })
  }
  if (isLast) return updateImport(tx, row.id, { ...figures, state: 'read', reader: null, position: 0 })
  const sealed = house.cipher.seal(PURPOSE, JSON.stringify(reader))
  await updateImport(tx, row.id, { ...figures, reader: sealed })
  await enqueue(tx, 'importMembers', { importId: row.id }, { key: `importMembers:${row.id}` })
}
