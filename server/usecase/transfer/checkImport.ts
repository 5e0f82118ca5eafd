import type { CheckImport, ColumnUse } from '../../../shared/console/transfer.ts'
import { enqueue } from '../../store/enqueue.ts'
import { getChannels } from '../channel/channelWrites.ts'
import type { House } from '../house.ts'
import { clearImport, lockImport, updateImport } from './importRow.ts'

export type CheckBegun =
  | { outcome: 'begun' }
  | { outcome: 'import_unknown' }
  | { outcome: 'wrong_state' }
  /** `uses` has another length than there are columns. */
  | { outcome: 'wrong_columns' }
  /** One field is said to be in two columns. */
  | { outcome: 'twice'; use: ColumnUse }
  /** Neither phone nor number: nobody would ever be known again. */
  | { outcome: 'nobody' }
  | { outcome: 'channel_unknown' }

/** A dry run with these columns: a task looks at every line, makes nothing, and counts. */
export async function checkImport(
  house: House,
  { id, uses, known, channel }: CheckImport & { id: string },
): Promise<CheckBegun> {
  const fault = usesFault(uses)
  if (fault) return fault
  return house.db.transaction(async (tx): Promise<CheckBegun> => {
    const row = await lockImport(tx, id)
    if (!row) return { outcome: 'import_unknown' }
    const isReady = row.state === 'read' || row.state === 'checking' || row.state === 'checked'
    if (!isReady || row.forgottenAt) return { outcome: 'wrong_state' }
    if (uses.length !== row.columns.length) return { outcome: 'wrong_columns' }
    if (channel !== undefined && (await getChannels(tx, [channel])).length === 0)
      return { outcome: 'channel_unknown' }
    await clearImport(tx, id, { keys: true })
    await updateImport(tx, id, {
      state: 'checking',
      columns: row.columns.map(({ title }, index) => ({ title, use: uses[index] ?? 'none' })),
      known,
      channel: channel ?? null,
      ...uncounted,
      touchedAt: house.clock.now(),
    })
    await enqueue(tx, 'importMembers', { importId: id }, { key: `importMembers:${id}` })
    return { outcome: 'begun' }
  })
}

/** The figures of a step that begins anew. */
export const uncounted = {
  position: 0,
  done: 0,
  fresh: 0,
  knownLines: 0,
  wrong: 0,
  reason: null,
  reasonRow: null,
}

function usesFault(uses: ColumnUse[]): Extract<CheckBegun, { outcome: 'twice' | 'nobody' }> | undefined {
  const fields = uses.filter((use) => use !== 'none' && use !== 'own')
  const twice = fields.find((use, index) => fields.indexOf(use) !== index)
  if (twice) return { outcome: 'twice', use: twice }
  if (fields.includes('balance') && fields.includes('balanceFen')) return { outcome: 'twice', use: 'balance' }
  return fields.includes('mobile') || fields.includes('memberNo') ? undefined : { outcome: 'nobody' }
}
