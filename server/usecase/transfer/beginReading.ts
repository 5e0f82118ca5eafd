import type { ImportState, ReadImport } from '../../../shared/console/transfer.ts'
import { chooseEncoding, decodeText, lineCut, markOf, type EncodingSigns } from '../../domain/csv/encoding.ts'
import { guessDelimiter } from '../../domain/csv/guessDelimiter.ts'
import type { Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import type { House } from '../house.ts'
import { clearImport, getPart, listParts, lockImport, updateImport, type ImportRow } from './importRow.ts'
import { PART_PURPOSE } from './storePart.ts'

export type ReadingBegun =
  | { outcome: 'begun' }
  | { outcome: 'import_unknown' }
  | { outcome: 'wrong_state' }
  /** Not all of the file is here. */
  | { outcome: 'incomplete' }

/** Once members are being made of a file its rows keep their numbers: it is read no other way any more. */
const readable: readonly ImportState[] = ['uploading', 'read', 'checking', 'checked', 'refused']
const SAMPLE_BYTES = 65_536

/**
 * The file is here: how it is written is guessed, unless somebody says it, and a task reads it. Asked again, it is read anew
 * from its beginning.
 */
export async function beginReading(
  house: House,
  { id, ...asked }: ReadImport & { id: string },
): Promise<ReadingBegun> {
  return house.db.transaction(async (tx) => {
    const row = await lockImport(tx, id)
    if (!row) return { outcome: 'import_unknown' }
    if (!readable.includes(row.state) || row.forgottenAt) return { outcome: 'wrong_state' }
    const parts = await listParts(tx, id)
    if (parts.reduce((sum, { bytes }) => sum + bytes, 0) !== row.bytes) return { outcome: 'incomplete' }
    await clearImport(tx, id, { pieces: true, keys: true })
    const signs = parts.map((part) => part.signs as EncodingSigns)
    const begun = await guessed(house, tx, row, signs, asked)
    await updateImport(tx, id, { ...untouched, ...begun, touchedAt: house.clock.now() })
    if (begun.state === 'reading') {
      await enqueue(tx, 'importMembers', { importId: id }, { key: `importMembers:${id}` })
    }
    return { outcome: 'begun' }
  })
}

/** Everything that was found out before. */
export const untouched = {
  position: 0,
  reader: null,
  pieces: 0,
  lines: 0,
  misshapen: 0,
  done: 0,
  fresh: 0,
  knownLines: 0,
  wrong: 0,
  columns: [],
  reason: null,
  reasonRow: null,
  endedAt: null,
}

async function guessed(
  house: House,
  tx: Transaction,
  row: ImportRow,
  signs: EncodingSigns[],
  asked: ReadImport,
): Promise<Partial<ImportRow> & Pick<ImportRow, 'state'>> {
  const sealed = await getPart(tx, row.id, 0)
  const first = sealed ? house.cipher.openBytes(PART_PURPOSE, sealed) : Buffer.alloc(0)
  const encoding = asked.encoding ?? chooseEncoding(first, signs)
  if (!encoding) return { state: 'refused', reason: 'binary', endedAt: house.clock.now() }
  const start = first.subarray(markOf(first)?.length ?? 0, SAMPLE_BYTES)
  const sample = decodeText(start.subarray(0, lineCut(start, encoding) || start.length), encoding)
  return { state: 'reading', encoding, delimiter: asked.delimiter ?? guessDelimiter(sample) }
}
