import { importLimits, type NewImport } from '../../../shared/console/transfer.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import type { House } from '../house.ts'
import { insertImport } from './importRow.ts'

export type ImportCreated = { outcome: 'created'; id: string } | { outcome: 'too_large' }

/** A list of members is announced; its parts follow. */
export async function createImport(
  house: House,
  { fileName, bytes, staffId }: NewImport & { staffId: string },
): Promise<ImportCreated> {
  if (bytes > importLimits.bytes) return { outcome: 'too_large' }
  const id = randomUuid(house.random.bytes(16))
  const at = house.clock.now()
  await insertImport(house.db, {
    id,
    fileName,
    bytes,
    state: 'uploading',
    createdBy: staffId,
    createdAt: at,
    touchedAt: at,
  })
  return { outcome: 'created', id }
}

export const partCount = (bytes: number): number => Math.ceil(bytes / importLimits.partBytes)

/** How long a part has to be; nothing where there is no such part. */
export function partLength(bytes: number, no: number): number | undefined {
  const count = partCount(bytes)
  if (no < 0 || no >= count) return undefined
  return no < count - 1 ? importLimits.partBytes : bytes - no * importLimits.partBytes
}
