import { sql } from '../drizzle.ts'
import type { Database } from '../../floor.ts'

/**
 * Does a piece of work while nobody else, in any process, does work of the same name. The lock belongs to a transaction of
 * its own and falls with it, also when the process is killed; the work commits by itself, step by step.
 */
export async function holdLock<T>(db: Database, name: string, work: () => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
    return work()
  })
}
