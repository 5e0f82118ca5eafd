import type { House } from '../house.ts'
import { clearImport, isOver, lockImport, updateImport, type ImportRow } from './importRow.ts'

export type ImportCancelled =
  | { outcome: 'cancelled'; row: ImportRow }
  | { outcome: 'import_unknown' }
  | { outcome: 'wrong_state' }

/**
 * Stop. A running import ends behind the piece that is being imported: what is made stays, and it can be gone on with. A dry
 * run goes back to the columns. Before that the file is put away, and nothing is left of it.
 */
export async function cancelImport(house: House, id: string): Promise<ImportCancelled> {
  return house.db.transaction(async (tx): Promise<ImportCancelled> => {
    const row = await lockImport(tx, id)
    if (!row) return { outcome: 'import_unknown' }
    if (isOver(row.state) || (row.state === 'cancelled' && row.forgottenAt)) return { outcome: 'wrong_state' }
    const at = house.clock.now()
    if (row.state === 'checking') await updateImport(tx, id, { state: 'read', touchedAt: at })
    else if (row.state === 'running')
      await updateImport(tx, id, { state: 'cancelled', endedAt: at, touchedAt: at })
    else {
      await updateImport(tx, id, {
        state: 'cancelled',
        reader: null,
        endedAt: at,
        touchedAt: at,
        forgottenAt: at,
      })
      await clearImport(tx, id, { parts: true, pieces: true, keys: true })
    }
    return { outcome: 'cancelled', row }
  })
}
