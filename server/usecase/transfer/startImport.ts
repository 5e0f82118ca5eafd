import { enqueue } from '../../store/enqueue.ts'
import type { House } from '../house.ts'
import { clearImport, lockImport, updateImport, type ImportRow } from './importRow.ts'

export type ImportStarted =
  | { outcome: 'started'; row: ImportRow }
  | { outcome: 'import_unknown' }
  | { outcome: 'wrong_state' }
  /** The dry run found no line that can be imported. */
  | { outcome: 'nothing' }

/** After its dry run a file is imported by a task; one that was stopped goes on where it was. From here on its rows stand. */
export async function startImport(house: House, id: string): Promise<ImportStarted> {
  return house.db.transaction(async (tx): Promise<ImportStarted> => {
    const row = await lockImport(tx, id)
    if (!row) return { outcome: 'import_unknown' }
    if ((row.state !== 'checked' && row.state !== 'cancelled') || row.forgottenAt)
      return { outcome: 'wrong_state' }
    if (row.fresh + row.knownLines === 0) return { outcome: 'nothing' }
    const begins = { position: 0, done: 0, wrong: 0, made: 0, updated: 0, unchanged: 0 }
    await updateImport(tx, id, {
      state: 'running',
      ...(row.state === 'checked' ? begins : {}),
      reason: null,
      endedAt: null,
      touchedAt: house.clock.now(),
    })
    await clearImport(tx, id, { parts: true })
    await enqueue(tx, 'importMembers', { importId: id }, { key: `importMembers:${id}` })
    return { outcome: 'started', row }
  })
}
