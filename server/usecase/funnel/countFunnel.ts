import { countFunnelBatch } from '../../store/statement/countFunnelBatch.ts'
import { funnelWriters, newestFunnelEvent } from '../../store/statement/funnelWriters.ts'
import { lockFunnelMark } from '../../store/statement/lockFunnelMark.ts'
import type { House } from '../house.ts'

/** A second or so of work: short enough to stop in between, large enough that a day's cells are added to once, not often. */
const ROWS_MAX = 200_000
/** How often the writers of that moment are looked for again. Each look is a round trip, and a transaction of ours has few. */
const LOOKS_MAX = 50

/**
 * Adds new events to the days of the funnel, batch by batch, each in one transaction with the mark: a process that is
 * killed in between loses nothing and counts nothing twice. Where another process is counting, this one does nothing.
 *
 * Ids are handed out in order but committed in any: an event below the newest visible one may appear later, and the mark
 * must not have passed it. So the newest event is read first, then who is writing; once these have ended, no event up to
 * that one is still to come, for an id that is taken later is greater. Nobody who writes ever waits for this. A
 * transaction that stays open keeps the mark where it is, and the query counts what lies behind the mark by itself.
 */
export async function countFunnel(
  { db, log }: Pick<House, 'db' | 'log'>,
  signal: AbortSignal,
  { rowsMax = ROWS_MAX }: { rowsMax?: number } = {},
): Promise<void> {
  const upTo = await newestFunnelEvent(db)
  if (!(await haveEnded(db, await funnelWriters(db)))) {
    log.debug({}, 'a transaction with funnel events is open; they are counted later')
    return
  }
  let isMore = true
  while (isMore && !signal.aborted) {
    isMore = await db.transaction(async (tx) => {
      const mark = await lockFunnelMark(tx)
      if (mark === undefined || mark >= upTo) return false
      return (await countFunnelBatch(tx, { mark, upTo, rowsMax })) < upTo
    })
  }
}

async function haveEnded(db: House['db'], writers: string[]): Promise<boolean> {
  let open = writers
  for (let look = 0; open.length > 0; look += 1) {
    if (look === LOOKS_MAX) return false
    open = await funnelWriters(db, open)
  }
  return true
}
