import { sql } from './drizzle.ts'
import type { Queryable } from '../floor.ts'

/** The names of all tasks; each is a file of that name in server/job. */
export type TaskName =
  | 'readActivation'
  | 'tellActivation'
  | 'tellHolding'
  | 'tellMember'
  | 'checkCard'
  | 'checkHolder'
  | 'endCard'
  | 'reconcile'
  | 'applyPush'
  | 'sweep'
  | 'countFunnel'
  | 'startDaily'
  | 'expirePoints'
  | 'giveGifts'
  | 'settleLevels'
  | 'leaveMembers'
  | 'printPosters'
  | 'importMembers'
  | 'fanOutChanges'
  | 'deliverWebhook'

/**
 * Enqueue a task in the caller's own transaction: it exists if, and only if, the fact it follows from does.
 * Workers are woken by NOTIFY at commit. `key` coalesces: at most one waiting job has it. `priority`: a greater number waits
 * until nothing of a smaller one does; 0 where nothing is said.
 */
export async function enqueue(
  tx: Queryable,
  task: TaskName,
  payload: Record<string, unknown>,
  options: { key: string; delayMs?: number; priority?: number },
): Promise<void> {
  const delay = sql`make_interval(secs => ${(options.delayMs ?? 0) / 1000})`
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${task}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key}, run_at => now() + ${delay}, max_attempts => 100,
      priority => ${options.priority ?? 0}::int
    )`)
}
