import { clearSpentJobs } from '../store/statement/clearSpentJobs.ts'
import { enqueueForgotten } from '../store/statement/enqueueForgotten.ts'
import { enqueueForgottenEnds } from '../store/statement/enqueueForgottenEnds.ts'
import { forgetImports } from '../store/statement/forgetImports.ts'
import { forgetApiRequests } from '../store/statement/forgetApiRequests.ts'
import { forgetDeliveries } from '../store/statement/forgetDeliveries.ts'
import { forgetPosters } from '../store/statement/forgetPosters.ts'
import { forgetCopyLinks } from '../store/statement/forgetCopyLinks.ts'
import { forgetOauthCodes } from '../store/statement/forgetOauthCodes.ts'
import { hastenJobs } from '../store/statement/hastenJobs.ts'
import { releaseDeadWorkers } from '../store/statement/releaseDeadWorkers.ts'
import { findProblems } from '../usecase/problem/findProblems.ts'
import { startNightlyReconciliation } from '../usecase/reconciliation/startReconciliation.ts'
import { TASK_TIME_MAX_MS, type Task } from './task.ts'

/** Ten seconds more than any task may take. */
const DEAD_AFTER_MS = TASK_TIME_MAX_MS + 10_000
/** A code of WeChat's authorization is remembered for a day. */
const OAUTH_CODE_KEPT_MS = 24 * 3600 * 1000
/** Failed jobs wait no longer, so that all is done within a minute once the trouble is over. */
const PAUSE_MAX_MS = 20_000
/** Posters are downloaded when they are done; a day later they are made anew. */
const POSTERS_KEPT_MS = 24 * 3_600_000
/** A write of the API may be repeated for so long, and gets the answer that it got. */
const API_ANSWERS_KEPT_MS = 48 * 3_600_000
const DELIVERIES_KEPT_MS = 30 * 24 * 3_600_000
/** A list of members that nobody goes on with is not kept any longer. */
const IMPORTS_KEPT_MS = 24 * 3_600_000

/**
 * What a killed process has left behind goes on: its locks are released, and a journey or a push that has no job gets one.
 * Runs every 15 seconds in every process, so after a kill -9 nothing waits longer than 20, and where a machine was cut off 55.
 */
export const task: Task = async (house) => {
  const workers = await releaseDeadWorkers(house.db, DEAD_AFTER_MS)
  if (workers > 0) house.log.warn({ workers }, 'jobs of workers that are gone were released')
  await clearSpentJobs(house.db)
  await forgetOauthCodes(house.db, new Date(house.clock.now().getTime() - OAUTH_CODE_KEPT_MS))
  await forgetCopyLinks(house.db, house.clock.now())
  await hastenJobs(house.db, PAUSE_MAX_MS)
  const now = house.clock.now()
  await forgetImports(house.db, { before: new Date(now.getTime() - IMPORTS_KEPT_MS), at: now })
  await forgetPosters(house.db, new Date(house.clock.now().getTime() - POSTERS_KEPT_MS))
  await forgetApiRequests(house.db, new Date(now.getTime() - API_ANSWERS_KEPT_MS))
  await forgetDeliveries(house.db, new Date(now.getTime() - DELIVERIES_KEPT_MS))
  const jobs = (await enqueueForgotten(house.db)) + (await enqueueForgottenEnds(house.db))
  if (jobs > 0) house.log.warn({ jobs }, 'unfinished work that had no job was enqueued')
  await findProblems(house)
  await startNightlyReconciliation(house)
}
