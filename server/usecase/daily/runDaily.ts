import { enqueue } from '../../store/enqueue.ts'
import { getDailyTask, moveDailyTask, type DailyTaskRow } from '../../store/statement/dailyTaskRows.ts'
import { holdLock } from '../../store/statement/holdLock.ts'
import type { House } from '../house.ts'
import type { DailyName } from './dailyTasks.ts'

/** How far a task is, in its own words; nothing at the beginning, and nothing again at the end. */
export type Position = NonNullable<DailyTaskRow['position']> | undefined
/** One slice of the work, of a second or two. It may be done twice: what it did before is then done already. */
export type Slice = (position: Position) => Promise<Position>

/** Then others have their turn, and the job goes on behind them. */
const TURN_MS = 15_000
const QUIET_PRIORITY = 10

/**
 * Carries out one day's run in slices, from where it stood; nothing where it has ended. Only one process at a time works on a
 * task. Where its turn is over it is enqueued again; after a kill it goes on from its last slice.
 */
export async function runDaily(
  house: House,
  { name, day }: { name: DailyName; day: string },
  slice: Slice,
  signal: AbortSignal,
): Promise<void> {
  const key = { name, day }
  const begunAt = house.clock.now().getTime()
  const isOver = await holdLock(house.db, `daily:${name}`, async () => {
    for (;;) {
      const row = await getDailyTask(house.db, key)
      if (!row || row.endedAt) return true
      const position = await slice(row.position ?? undefined)
      if (!position) await moveDailyTask(house.db, key, { position: null, endedAt: house.clock.now() })
      else await moveDailyTask(house.db, key, { position })
      if (!position) return true
      if (signal.aborted || house.clock.now().getTime() - begunAt > TURN_MS) return false
    }
  })
  if (!isOver) await enqueue(house.db, name, { day }, { key: `${name}:${day}`, priority: QUIET_PRIORITY })
}
