import { raiseRefusedReviews } from '../../store/statement/raiseRefusedReviews.ts'
import { raiseStuckJourneys } from '../../store/statement/raiseStuckJourneys.ts'
import { raiseStuckPushes } from '../../store/statement/raiseStuckPushes.ts'
import { settlePassedProblems } from '../../store/statement/settlePassedProblems.ts'
import type { House } from '../house.ts'

/** Whoever waits on a phone has given up by then. */
const JOURNEY_MS = 3 * 60_000
/** WeChat's own trouble is mostly over within minutes. */
const PUSH_MS = 10 * 60_000

/** What becomes a problem, or is one no more, by nothing but time. Repeated with every sweep; each is raised once. */
export async function findProblems({ db, clock, log }: House): Promise<void> {
  const at = clock.now()
  const before = (ms: number) => new Date(at.getTime() - ms)
  const raised =
    (await raiseStuckJourneys(db, before(JOURNEY_MS), at)) +
    (await raiseStuckPushes(db, before(PUSH_MS), at)) +
    (await raiseRefusedReviews(db, at))
  if (raised > 0) log.warn({ raised }, 'there are new problems')
  await settlePassedProblems(db, at)
}
