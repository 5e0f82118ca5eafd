import { clearSpentJobs } from '../store/statement/clearSpentJobs.ts'
import { enqueueForgotten } from '../store/statement/enqueueForgotten.ts'
import { hastenJobs } from '../store/statement/hastenJobs.ts'
import { releaseDeadWorkers } from '../store/statement/releaseDeadWorkers.ts'
import { TASK_TIME_MAX_MS, type Task } from './task.ts'

/** Ten seconds more than any task may take. */
const DEAD_AFTER_MS = TASK_TIME_MAX_MS + 10_000
/** Failed jobs wait no longer, so that all is done within a minute once the trouble is over. */
const PAUSE_MAX_MS = 20_000

/**
 * What a killed process has left behind goes on: its locks are released, and a journey or a push that has no job gets one.
 * Runs every 15 seconds in every process, so after a kill -9 nothing waits longer than 55.
 */
export const task: Task = async (house) => {
  const workers = await releaseDeadWorkers(house.db, DEAD_AFTER_MS)
  if (workers > 0) house.log.warn({ workers }, 'jobs of workers that are gone were released')
  await clearSpentJobs(house.db)
  await hastenJobs(house.db, PAUSE_MAX_MS)
  const jobs = await enqueueForgotten(house.db)
  if (jobs > 0) house.log.warn({ jobs }, 'unfinished work that had no job was enqueued')
}
