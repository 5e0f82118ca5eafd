import { expiredPauseMs, retryPauseMs } from '../../domain/retryPause.ts'
import { enqueue, type TaskName } from '../../store/enqueue.ts'
import { countFailure } from '../../store/statement/countFailure.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'

/** What may be written down of an error: WechatError composes its message without secrets, others may not. */
export const wordOf = (error: unknown) =>
  isWechatError(error) ? error.message : error instanceof Error ? error.name : 'unknown'

/**
 * The journey goes on later: counted, with its next try, in one transaction. `isExpired`: the ticket answered 72012, for
 * which there are only so many tries. Resolves to false, with nothing enqueued, when these are used up.
 */
export async function postpone(
  house: House,
  task: Extract<TaskName, 'readActivation' | 'tellActivation'>,
  activationId: string,
  { error, isExpired = false }: { error: unknown; isExpired?: boolean },
): Promise<boolean> {
  const lastError = wordOf(error)
  return house.db.transaction(async (tx) => {
    const failed = await countFailure(tx, { id: activationId, lastError, isExpired })
    if (!failed) return true
    const pauseMs = isExpired ? expiredPauseMs(failed.expiredAnswers) : retryPauseMs(failed.attempts)
    house.log.info({ activationId, task, attempts: failed.attempts, lastError, pauseMs }, 'a journey waits')
    if (pauseMs === undefined) return false
    await enqueue(tx, task, { activationId }, { key: `${task}:${activationId}`, delayMs: pauseMs })
    return true
  })
}
