import { sql } from './drizzle.ts'
import type { Database, Transaction } from '../floor.ts'

/**
 * A look at a large table in one snapshot, read only, along its indexes. The planner knows neither that a day's rows lie
 * together nor how many of a list pass its filter: left alone it reads the whole table, sorts what it found, and compiles
 * the statement for longer than it runs.
 */
export const inIndexOrder = <Answer>(
  db: Database,
  look: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`
        select set_config(name, 'off', true)
        from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'jit']) name`)
      return look(tx)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
