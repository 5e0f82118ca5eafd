import type { TaskList } from 'graphile-worker'
import type { TaskName } from '../store/enqueue.ts'
import type { House } from '../usecase/house.ts'
import { task as applyPush } from './applyPush.ts'
import { task as checkCard } from './checkCard.ts'
import { task as checkHolder } from './checkHolder.ts'
import { task as countFunnel } from './countFunnel.ts'
import { task as deliverWebhook } from './deliverWebhook.ts'
import { task as endCard } from './endCard.ts'
import { explainFailure } from './explainFailure.ts'
import { task as expirePoints } from './expirePoints.ts'
import { task as fanOutChanges } from './fanOutChanges.ts'
import { task as giveGifts } from './giveGifts.ts'
import { task as leaveMembers } from './leaveMembers.ts'
import { task as importMembers } from './importMembers.ts'
import { task as printPosters } from './printPosters.ts'
import { task as readActivation } from './readActivation.ts'
import { task as reconcile } from './reconcile.ts'
import { task as settleLevels } from './settleLevels.ts'
import { task as startDaily } from './startDaily.ts'
import { task as sweep } from './sweep.ts'
import { TASK_TIME_MAX_MS, type Task } from './task.ts'
import { task as tellActivation } from './tellActivation.ts'
import { task as tellHolding } from './tellHolding.ts'
import { task as tellMember } from './tellMember.ts'

const tasks: Record<TaskName, Task> = {
  applyPush,
  checkCard,
  checkHolder,
  countFunnel,
  deliverWebhook,
  endCard,
  expirePoints,
  fanOutChanges,
  giveGifts,
  leaveMembers,
  importMembers,
  printPosters,
  readActivation,
  reconcile,
  settleLevels,
  startDaily,
  sweep,
  tellActivation,
  tellHolding,
  tellMember,
}

/** All tasks for graphile-worker, each with its deadline, and with its failures put into words that may be written down. */
export function taskListFor(house: House): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { abortSignal }: { abortSignal: AbortSignal }) =>
        runTask(house, name, task, payload, abortSignal),
    ]),
  )
}

async function runTask(house: House, name: string, task: Task, payload: unknown, ending: AbortSignal) {
  const done = new AbortController()
  const late = new AbortController()
  const alarm = house.clock.wait(TASK_TIME_MAX_MS, done.signal).then(
    () => late.abort(new Error(`${name} took longer than ${TASK_TIME_MAX_MS} ms`)),
    () => undefined,
  )
  try {
    await task(house, payload, AbortSignal.any([ending, late.signal]))
  } catch (error) {
    const { reason, places } = explainFailure(error)
    house.log.error({ task: name, reason, places }, 'a task failed')
    throw new Error(reason, { cause: error })
  } finally {
    done.abort()
    await alarm
  }
}
