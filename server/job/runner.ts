import { EventEmitter } from 'node:events'
import { Logger, run, runOnce, type Runner, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../floor.ts'
import { enqueue } from '../store/enqueue.ts'
import { enqueueTellings } from '../store/statement/enqueueTellings.ts'
import { hastenAllJobs } from '../store/statement/hastenAllJobs.ts'
import { showLife } from '../store/statement/showLife.ts'
import { workersPool } from '../store/workersPool.ts'
import type { House } from '../usecase/house.ts'
import { followChanges } from './followChanges.ts'
import { followTellings } from './followTellings.ts'
import { taskListFor } from './taskList.ts'

const SWEEP_EVERY_MS = 15_000
/** The jobs of a process that was killed just before are told from those of one that just began after five seconds. */
const SECOND_SWEEP_MS = 6000
/** The funnel is counted with every fourth sweep: once a minute, however many processes there are. */
const COUNT_EVERY_SWEEPS = 4
const RESTART_AFTER_MS = 1000
/** Without a NOTIFY (a connection that broke, a lock that was released) a job is found within this. */
const POLL_MS = 1000

/**
 * A finished job is told to the database by a batcher, for without one graphile-worker drops the promise of it: a connection
 * that broke in that moment would be an unhandled rejection, which ends the whole process. This way the pool ends, and we start
 * another.
 */
const tellEnds = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

export type Jobs = { stop(): Promise<void> }

/**
 * Take up the tasks, sweep at once, soon again and every 15 seconds, and count the funnel every minute. Workers that end by
 * themselves, because the database went away, are started again. Rejects when they can't be started the first time. `stop`
 * lets running tasks end; after five seconds their signal aborts.
 */
export async function startJobs(
  house: House,
  { connectionString, concurrency }: { connectionString: string; concurrency: number },
): Promise<Jobs> {
  const stopping = new AbortController()
  const pool = workersPool(house.log, connectionString, concurrency)
  const open = () =>
    run({
      pgPool: pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: POLL_MS,
      logger: loggerOf(house.log),
      taskList: taskListFor(house),
      preset: tellEnds,
      events: livingEvents(house.log),
    })
  let runner = await open().catch((error: unknown) => {
    void pool.end()
    throw error
  })

  const supervise = async () => {
    while (!stopping.signal.aborted) {
      await ended(runner)
      if (stopping.signal.aborted) return
      house.log.error({}, 'the workers have ended; they are started again')
      runner = await openUntilItWorks(house, open, stopping.signal, runner)
    }
  }
  const supervising = supervise()
  const sweeping = sweepUntil(house, stopping.signal)
  const following = Promise.all([
    followTellings(house, stopping.signal),
    followChanges(house, stopping.signal),
  ])
  return {
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      await runner.stop().catch(() => undefined)
      await Promise.all([supervising, sweeping, following])
      // Not awaited: a connection that is lost may never come back to it.
      void pool.end()
    },
  }
}

/** The connection that listens is a pool's sign of life; where it breaks the next one is. */
function livingEvents(log: Log): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // After its own first statement: a connection does one at a time.
    client.once('drain', () => {
      showLife(client, workerPool.id).catch(() => log.warn({}, 'the workers could not show that they live'))
    })
  })
  return events
}

const ended = (runner: Runner) => runner.promise.catch(() => undefined)

async function openUntilItWorks(
  house: House,
  open: () => Promise<Runner>,
  signal: AbortSignal,
  before: Runner,
): Promise<Runner> {
  for (;;) {
    try {
      await house.clock.wait(RESTART_AFTER_MS, signal)
      return await open()
    } catch {
      if (signal.aborted) return before
    }
  }
}

async function sweepUntil(house: House, signal: AbortSignal): Promise<void> {
  for (let sweep = 0; !signal.aborted; sweep += 1) {
    try {
      await enqueue(house.db, 'sweep', {}, { key: 'sweep' })
      await enqueue(house.db, 'leaveMembers', {}, { key: 'leaveMembers' })
      if (sweep % COUNT_EVERY_SWEEPS === 0) {
        await enqueue(house.db, 'countFunnel', {}, { key: 'countFunnel' })
        await enqueue(house.db, 'startDaily', {}, { key: 'startDaily' })
      }
    } catch {
      house.log.warn({}, 'the database does not answer; the sweep waits')
    }
    await house.clock.wait(sweep === 0 ? SECOND_SWEEP_MS : SWEEP_EVERY_MS, signal).catch(() => undefined)
  }
}

/**
 * For tests: run everything, also what waits for a later time, until nothing is left, or until `roundsMax` rounds have not
 * brought it to an end. Resolves to how many jobs are left.
 */
export async function drainJobs(house: House, pool: pg.Pool, roundsMax = 60): Promise<number> {
  for (let round = 0; round < roundsMax; round += 1) {
    await enqueueTellings(house.db)
    if ((await hastenAllJobs(house.db)) === 0) return 0
    await runOnce({
      pgPool: pool,
      noHandleSignals: true,
      logger: loggerOf(house.log),
      taskList: taskListFor(house),
    })
  }
  return hastenAllJobs(house.db)
}

/** What graphile-worker does is ours to tell, and a task's failure is told in taskList.ts: all but its own trouble is detail. */
const loggerOf = (log: Log) =>
  new Logger((scope) => (level, message) => {
    const fields = scope.taskIdentifier ? { task: scope.taskIdentifier } : {}
    const isTrouble = (level === 'error' || level === 'warning') && !scope.taskIdentifier
    if (isTrouble) log.warn(fields, `worker: ${message}`)
    else log.debug(fields, `worker: ${message}`)
  })
