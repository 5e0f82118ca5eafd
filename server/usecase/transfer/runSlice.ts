import { channelsByName } from '../../domain/transfer/channelsByName.ts'
import type { Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { isConflict } from '../../store/statement/isConflict.ts'
import { listAllChannels } from '../../store/statement/listAllChannels.ts'
import { releaseMobiles } from '../../store/statement/releaseMobiles.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { SLICE_PIECES } from './checkSlice.ts'
import { examinePiece } from './examinePiece.ts'
import { clearImport, getPiece, lockImport, setFaults, updateImport, type ImportRow } from './importRow.ts'
import { lineReading } from './lineReading.ts'
import { makeMembers } from './makeMembers.ts'
import { refreshMembers } from './refreshMembers.ts'

const TRIES_MAX = 3

/**
 * Import the next pieces of a file. Each piece is one transaction, with how far the import is: killed in between, it goes on
 * with the piece that was not committed, and no line is imported twice or by half.
 */
export async function runSlice(house: House, id: string, signal: AbortSignal): Promise<void> {
  const channels = channelsByName(await listAllChannels(house.db))
  for (let count = 0; count < SLICE_PIECES; count += 1) {
    signal.throwIfAborted()
    const end = await runPiece(house, id, channels)
    if (end === 'stopped') return
    if (end !== 'goes on') return record(house, end)
  }
  await enqueue(house.db, 'importMembers', { importId: id }, { key: `importMembers:${id}` })
}

type PieceEnd = 'goes on' | 'stopped' | ImportRow

/** Somebody who joins at the same moment meets it at the unique indexes; the second try sees who won. */
async function runPiece(house: House, id: string, channels: Map<string, string>): Promise<PieceEnd> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await house.db.transaction((tx) => runOnce(house, tx, id, channels))
    } catch (error) {
      if (tries === TRIES_MAX || !isConflict(error)) throw error
    }
  }
}

async function runOnce(
  house: House,
  tx: Transaction,
  id: string,
  channels: Map<string, string>,
): Promise<PieceEnd> {
  const row = await lockImport(tx, id)
  if (row?.state !== 'running') return 'stopped'
  const at = house.clock.now()
  const piece = await getPiece(tx, id, row.position)
  if (!piece) {
    await updateImport(tx, id, { state: 'done', touchedAt: at, endedAt: at })
    await clearImport(tx, id, { keys: true })
    return row
  }
  const reading = lineReading(row, channels, at)
  const { fresh, known, wrong } = await examinePiece(house, tx, {
    importId: id,
    piece,
    reading,
    claims: false,
  })
  const added = row.known === 'update' ? known : []
  const mobiles = [...fresh, ...added.map(({ line }) => line)].map(({ mobileIndex }) => mobileIndex)
  await releaseMobiles(
    tx,
    mobiles.filter((one) => one !== undefined),
  )
  await makeMembers(house, tx, row, fresh)
  const updated = await refreshMembers(house, tx, added)
  await setFaults(tx, id, piece.no, wrong.length === 0 ? null : wrong)
  await updateImport(tx, id, {
    position: row.position + 1,
    done: row.done + piece.lines,
    made: row.made + fresh.length,
    updated: row.updated + updated,
    unchanged: row.unchanged + known.length - updated,
    wrong: row.wrong + wrong.length,
    touchedAt: at,
  })
  return 'goes on'
}

/** What came of it stands in the audit log beside who began it. */
async function record(house: House, { id, made, updated, unchanged, wrong }: ImportRow): Promise<void> {
  house.log.info({ importId: id, made, updated, unchanged, wrong }, 'an import has ended')
  await appendAudit(house, {
    actor: 'system',
    role: 'system',
    action: 'member.import',
    subject: id,
    outcome: 'done',
    detail: { made, updated, unchanged, wrong },
  })
}
