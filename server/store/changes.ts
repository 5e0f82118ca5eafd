import { sql, type SQL } from 'drizzle-orm'
import pg from 'pg'
import type { Clock, Log, Queryable } from '../floor.ts'

const CHANNEL = 'member_portal_changes'

/** Tells waiting requests, in every process, that something they show has changed. */
export type Changes = {
  /** Goes out when the transaction commits, and not if it rolls back. Topics are `openid:…` or `activation:…`. */
  tell(tx: Queryable, topics: string[]): Promise<void>
  /** Resolves at the first change of one of the topics, after `timeoutMs`, or when the signal aborts; never rejects. */
  next(topics: string[], timeoutMs: number, signal?: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** The telling as a piece of a statement, for where a round trip of its own would be felt. `topics`: a JSON array, or SQL that makes one. */
export const tellingSql = (topics: SQL | string): SQL => sql`pg_notify(${CHANNEL}, (${topics})::text)`

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

  await connect()
  return {
    async tell(tx, topics) {
      await tx.execute(sql`select ${tellingSql(JSON.stringify(topics))}`)
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
      await client?.end()
    },
  }
}
