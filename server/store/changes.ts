import { sql, type SQL } from './drizzle.ts'
import pg from 'pg'
import type { Clock, Log, Queryable } from '../floor.ts'

const CHANNEL = 'member_portal_changes'

/** Tells waiting requests, in every process, that something they show has changed. */
export type Changes = {
  /** Goes out when the transaction commits, and not if it rolls back. Topics are `openid:…` or `activation:…`. */
  tell(tx: Queryable, topics: string[]): Promise<void>
  /**
   * After a commit, where many come at once: PostgreSQL lets transactions that notify commit only one after the other. What
   * is told while a telling is under way goes with the next one. Lost if the process ends in between: whoever waits looks
   * again after a while.
   */
  tellAfter(topics: string[]): void
  /** Resolves at the first change of one of the topics, after `timeoutMs`, or when the signal aborts; never rejects. */
  next(topics: string[], timeoutMs: number, signal?: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** The telling as a piece of a statement, for where a round trip of its own would be felt. `topics`: a JSON array, or SQL that makes one. */
export const tellingSql = (topics: SQL | string): SQL => sql`pg_notify(${CHANNEL}, (${topics})::text)`

/** A notice may hold 8000 bytes. */
const TOPICS_AT_ONCE = 100

type Waiter = { topics: Set<string>; wake: () => void }

/**
 * One listening connection a process. When it breaks, all waiters wake (a change may have been missed; they look again
 * for themselves) and it is opened anew.
 */
export async function listenForChanges(connectionString: string, clock: Clock, log: Log): Promise<Changes> {
  const waiters = new Set<Waiter>()
  const closing = new AbortController()
  let client: pg.Client | undefined

  const wakeAll = () => {
    for (const waiter of waiters) waiter.wake()
  }

  const connect = async () => {
    const next = new pg.Client({ connectionString, application_name: 'member-portal changes' })
    next.on('notification', ({ payload }) => {
      const topics = JSON.parse(payload ?? '[]') as string[]
      for (const waiter of waiters) if (topics.some((topic) => waiter.topics.has(topic))) waiter.wake()
    })
    next.on('error', () => undefined)
    next.on('end', () => {
      wakeAll()
      if (!closing.signal.aborted) void reconnect()
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    // A notice that is lost with the machine's power is one that nobody waits for any more.
    await next.query('set synchronous_commit to off')
    client = next
  }

  const reconnect = async () => {
    while (!closing.signal.aborted) {
      try {
        await clock.wait(1000, closing.signal)
        await connect()
        return
      } catch (error) {
        if (!closing.signal.aborted)
          log.warn({ error }, 'the database does not answer; waiting requests fall back to their time-out')
      }
    }
  }

  const untold = new Set<string>()
  const telling = { underWay: undefined as Promise<void> | undefined }
  const tellAll = async () => {
    while (untold.size > 0) {
      const listener = client
      if (!listener) break
      const topics = [...untold].slice(0, TOPICS_AT_ONCE)
      for (const topic of topics) untold.delete(topic)
      await listener
        .query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(topics)])
        .catch(() => log.warn({}, 'a change could not be told; whoever waits looks again by herself'))
    }
    telling.underWay = undefined
  }

  await connect()
  return {
    async tell(tx, topics) {
      await tx.execute(sql`select ${tellingSql(JSON.stringify(topics))}`)
    },
    tellAfter(topics) {
      for (const topic of topics) untold.add(topic)
      telling.underWay ??= tellAll()
    },
    async next(topics, timeoutMs, signal) {
      const done = new AbortController()
      const waiter: Waiter = { topics: new Set(topics), wake: () => done.abort() }
      waiters.add(waiter)
      const stop = signal
        ? AbortSignal.any([done.signal, signal, closing.signal])
        : AbortSignal.any([done.signal, closing.signal])
      await clock.wait(timeoutMs, stop).catch(() => undefined)
      waiters.delete(waiter)
    },
    async close() {
      closing.abort()
      await telling.underWay
      await client?.end()
    },
  }
}
