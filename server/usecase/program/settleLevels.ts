import type { Program } from '../../../shared/program.ts'
import { cutToBytes } from '../../domain/cutToBytes.ts'
import { windowStart } from '../../domain/ledger/levelOf.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import type { DueLevels } from '../../store/statement/dueLevelSql.ts'
import { enqueueQuietTellings } from '../../store/statement/enqueueQuietTellings.ts'
import { getProgram } from '../../store/statement/getProgram.ts'
import { holdLock } from '../../store/statement/holdLock.ts'
import {
  beginLevelSettling,
  lockLevelSettling,
  moveLevelSettling,
} from '../../store/statement/levelSettlingRow.ts'
import { listUnsettled } from '../../store/statement/listUnsettled.ts'
import { lockMembers, settleMembers } from '../../store/statement/settleMembers.ts'
import type { House } from '../house.ts'
import { readProgram } from './readProgram.ts'

const MEMBERS_A_SLICE = 2000
/** Then others have their turn, and the job goes on behind them. */
const TURN_MS = 15_000
const QUIET_PRIORITY = 10
/** What a card's custom field holds (wire contract 6.9). */
const FIELD_BYTES_MAX = 12

/**
 * All members are to be put into their levels anew, and cards told, in the caller's transaction: because the rules have
 * changed, or because the window has moved on.
 */
export async function beginSettling(house: House, tx: Queryable): Promise<void> {
  const revision = (await getProgram(tx))?.revision ?? 0
  await beginLevelSettling(tx, { revision, startedAt: house.clock.now() })
  await enqueue(tx, 'settleLevels', {}, { key: 'settleLevels', priority: QUIET_PRIORITY })
}

/**
 * Puts members into the levels that are due to them, slice by slice in the order in which they came, by the rules as they
 * are at each slice; and has WeChat told, silently, of every card that shows something else. Goes on where it stood.
 */
export async function settleLevels(house: House, signal: AbortSignal): Promise<void> {
  const begunAt = house.clock.now().getTime()
  const isOver = await holdLock(house.db, 'settleLevels', async () => {
    for (;;) {
      if (await settleSlice(house)) return true
      if (signal.aborted || house.clock.now().getTime() - begunAt > TURN_MS) return false
    }
  })
  if (!isOver) await enqueue(house.db, 'settleLevels', {}, { key: 'settleLevels', priority: QUIET_PRIORITY })
}

/** One slice in one transaction; true where there is nothing left. */
const settleSlice = (house: House): Promise<boolean> =>
  house.db.transaction(async (tx) => {
    const row = await lockLevelSettling(tx)
    if (!row || row.endedAt) return true
    const program = await readProgram(tx)
    const at = house.clock.now()
    const rules = dueLevels(program, at)
    const field = program.levelField
    const { last, wrong, untold } = await listUnsettled(tx, {
      ...rules,
      field,
      after: row.position,
      limit: MEMBERS_A_SLICE,
    })
    const changed = wrong.length === 0 ? 0 : await put(tx, { ...rules, ids: wrong, at })
    if (untold.length > 0) await enqueueQuietTellings(tx, untold)
    await moveLevelSettling(tx, {
      position: last ?? row.position,
      changed: row.changed + changed,
      endedAt: last === null ? at : null,
    })
    return last === null
  })

async function put(tx: Transaction, due: DueLevels & { ids: string[]; at: Date }): Promise<number> {
  await lockMembers(tx, due.ids)
  return settleMembers(tx, due)
}

const dueLevels = ({ levels, levelWindowDays }: Program, at: Date): DueLevels => ({
  levels: levels.map(({ id, threshold, name }) => ({
    id,
    threshold,
    shown: cutToBytes(name['zh-CN'], FIELD_BYTES_MAX),
  })),
  since: windowStart(levelWindowDays, at),
})
