import type { Queryable } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { endReconciliation } from '../../store/statement/endReconciliation.ts'
import { getReconciliation, type ReconciliationRow } from '../../store/statement/getReconciliation.ts'
import { listActiveCards, type ActiveCard } from '../../store/statement/listActiveCards.ts'
import { listSuspects } from '../../store/statement/listSuspects.ts'
import { pauseReconciliation } from '../../store/statement/pauseReconciliation.ts'
import type { House } from '../house.ts'
import { lookAtBatch, type Batch } from './lookAtBatch.ts'
import { noteFirstLooks, noteSecondLooks, placeOf } from './noteLooks.ts'
import { createPace } from './pace.ts'

/** Half a minute is all that a task may take. */
const SLICE_MS = 20_000
/** Ten questions a second: a tenth of what WeChat allows most accounts in a minute. */
const GAP_MS = 100
const BATCH = 10
/** Figures that were on their way have arrived by then. */
const LOOK_AGAIN_AFTER_MS = 60_000

/**
 * A piece of the comparison of all active cards with WeChat, which is only read: customers notice nothing. A difference is
 * looked at again after a minute before it becomes a problem. Goes on where it stands, however it was stopped, and enqueues
 * what is left.
 */
export async function reconcileSlice(
  house: House,
  { runId }: { runId: string },
  signal: AbortSignal,
): Promise<void> {
  const { clock, db } = house
  const endsAt = clock.now().getTime() + SLICE_MS
  const pace = createPace(clock, GAP_MS)
  for (;;) {
    const run = await getReconciliation(db, runId)
    if (!run || run.endedAt) return
    const next = await nextOf(house, run)
    if (next.kind === 'end') return await end(house, run, null)
    if (next.kind === 'wait') return await enqueueSlice(db, runId, next.ms)
    const batch = await lookAtBatch(house, { cards: next.cards, tries: run.tries, pace }, signal)
    const isOurs = await (next.kind === 'first' ? noteFirstLooks : noteSecondLooks)(house, run, batch.seen)
    // Somebody else goes on with it, and has its own way on.
    if (!isOurs) return
    if (batch.halt?.outcome === 'stop') return await end(house, run, batch.halt.errcode)
    if (batch.halt) return await pause(house, run, batch.halt)
    if (signal.aborted || clock.now().getTime() >= endsAt) return await enqueueSlice(db, runId, 0)
  }
}

/** The next piece has a job of its own. */
export const enqueueSlice = (db: Queryable, runId: string, delayMs: number) =>
  enqueue(db, 'reconcile', { runId }, { key: `reconcile:${runId}`, delayMs })

type Next = { kind: 'first' | 'second'; cards: ActiveCard[] } | { kind: 'wait'; ms: number } | { kind: 'end' }

async function nextOf({ db, clock }: House, run: ReconciliationRow): Promise<Next> {
  const now = clock.now().getTime()
  if (run.pausedUntil && run.pausedUntil.getTime() > now)
    return { kind: 'wait', ms: run.pausedUntil.getTime() - now }
  const suspects = await listSuspects(db, run.id, BATCH)
  const due = suspects.filter(({ seenAt }) => seenAt.getTime() + LOOK_AGAIN_AFTER_MS <= now)
  if (due.length > 0) return { kind: 'second', cards: due }
  const cards = await listActiveCards(db, placeOf(run), BATCH)
  if (cards.length > 0) return { kind: 'first', cards }
  const [first] = suspects
  if (!first) return { kind: 'end' }
  return { kind: 'wait', ms: first.seenAt.getTime() + LOOK_AGAIN_AFTER_MS - now }
}

async function pause(
  house: House,
  { id }: ReconciliationRow,
  { why, until }: Extract<NonNullable<Batch<ActiveCard>['halt']>, { outcome: 'pause' }>,
): Promise<void> {
  await pauseReconciliation(house.db, { id, why, until })
  house.log.info({ why, until }, 'the comparison with WeChat waits')
  await enqueueSlice(house.db, id, until.getTime() - house.clock.now().getTime())
}

async function end(
  house: House,
  { id, checked }: ReconciliationRow,
  stoppedBy: number | null,
): Promise<void> {
  await endReconciliation(house.db, { id, endedAt: house.clock.now(), stoppedBy })
  if (stoppedBy === null) house.log.info({ checked }, 'all active cards were compared with WeChat')
  else house.log.warn({ stoppedBy }, 'the comparison with WeChat was given up')
}
