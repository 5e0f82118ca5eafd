import { encodingSigns, foreignKind, type ForeignFile } from '../../domain/csv/encoding.ts'
import type { House } from '../house.ts'
import { partLength } from './createImport.ts'
import { clearImport, getImport, putPart, updateImport } from './importRow.ts'

export type PartStored =
  | { outcome: 'stored' }
  | { outcome: 'import_unknown' }
  | { outcome: 'wrong_state' }
  /** It has another length than such a part has to have: something was lost on the way. */
  | { outcome: 'wrong_part' }
  /** The file is none that can be read at all: seen at its first part, and the rest need not be sent. */
  | { outcome: 'foreign'; kind: ForeignFile }

/** One part of the file, sealed. Sent twice, it is there once. */
export async function storePart(
  house: House,
  { id, no, bytes }: { id: string; no: number; bytes: Uint8Array },
): Promise<PartStored> {
  const row = await getImport(house.db, id)
  if (!row) return { outcome: 'import_unknown' }
  if (row.state !== 'uploading') return { outcome: 'wrong_state' }
  if (partLength(row.bytes, no) !== bytes.length) return { outcome: 'wrong_part' }
  const kind = no === 0 ? foreignKind(bytes) : undefined
  const at = house.clock.now()
  if (kind) {
    await updateImport(house.db, id, {
      state: 'refused',
      reason: kind,
      endedAt: at,
      touchedAt: at,
      forgottenAt: at,
    })
    await clearImport(house.db, id, { parts: true })
    return { outcome: 'foreign', kind }
  }
  await putPart(house.db, {
    importId: id,
    no,
    content: house.cipher.seal(PART_PURPOSE, bytes),
    bytes: bytes.length,
    signs: encodingSigns(bytes),
  })
  await updateImport(house.db, id, { touchedAt: at })
  return { outcome: 'stored' }
}

export const PART_PURPOSE = 'import part'
