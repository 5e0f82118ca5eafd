import { channelsByName } from '../../domain/transfer/channelsByName.ts'
import { enqueue } from '../../store/enqueue.ts'
import { listAllChannels } from '../../store/statement/listAllChannels.ts'
import type { House } from '../house.ts'
import { examinePiece } from './examinePiece.ts'
import { getPiece, lockImport, setFaults, updateImport } from './importRow.ts'
import { lineReading } from './lineReading.ts'

/** Ten thousand lines: a few seconds, far from a task's thirty. */
export const SLICE_PIECES = 20

/** The dry run: look at the next pieces of a file, and count what their lines are. Each piece is one transaction, and nothing is made. */
export async function checkSlice(house: House, id: string, signal: AbortSignal): Promise<void> {
  const channels = channelsByName(await listAllChannels(house.db))
  for (let count = 0; count < SLICE_PIECES; count += 1) {
    signal.throwIfAborted()
    if (!(await checkPiece(house, id, channels))) return
  }
  await enqueue(house.db, 'importMembers', { importId: id }, { key: `importMembers:${id}` })
}

/** Whether there is another piece. */
async function checkPiece(house: House, id: string, channels: Map<string, string>): Promise<boolean> {
  return house.db.transaction(async (tx) => {
    const row = await lockImport(tx, id)
    if (row?.state !== 'checking') return false
    const at = house.clock.now()
    const piece = await getPiece(tx, id, row.position)
    if (!piece) {
      await updateImport(tx, id, { state: 'checked', touchedAt: at })
      return false
    }
    const reading = lineReading(row, channels, at)
    const { fresh, known, wrong } = await examinePiece(house, tx, {
      importId: id,
      piece,
      reading,
      claims: true,
    })
    await setFaults(tx, id, piece.no, wrong.length === 0 ? null : wrong)
    await updateImport(tx, id, {
      position: row.position + 1,
      done: row.done + piece.lines,
      fresh: row.fresh + fresh.length,
      knownLines: row.knownLines + known.length,
      wrong: row.wrong + wrong.length,
      touchedAt: at,
    })
    return true
  })
}
