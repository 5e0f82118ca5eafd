import { sql } from '../../store/drizzle.ts'
import journal from '../../store/migrations/meta/_journal.json' with { type: 'json' }
import type { House } from '../house.ts'

export type Readiness = { ready: true } | { ready: false; why: 'database' | 'migrations' }

const newest = Math.max(...journal.entries.map((entry) => entry.when))
/** A load balancer asks every few seconds; a database that hangs must not hang it. */
const PATIENCE_MS = 2000

/** Able to serve: the database answers and has this version's tables. WeChat is not asked: what it brings can wait. */
export async function checkReady({ db, clock }: House): Promise<Readiness> {
  const done = new AbortController()
  const late = clock.wait(PATIENCE_MS, done.signal).then(
    () => undefined,
    () => undefined,
  )
  const asked = db
    .execute<{ at: string | null }>(sql`select max(created_at) as at from drizzle.__drizzle_migrations`)
    .catch(() => undefined)
  const answer = await Promise.race([asked, late])
  done.abort()
  if (answer === undefined) return { ready: false, why: 'database' }
  return Number(answer.rows[0]?.at ?? 0) >= newest ? { ready: true } : { ready: false, why: 'migrations' }
}
