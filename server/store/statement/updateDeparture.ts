import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { departure } from '../schema/departure.ts'

type Changes = Partial<
  Pick<
    typeof departure.$inferInsert,
    'points' | 'balance' | 'cancelledAt' | 'begunAt' | 'invalidatedAt' | 'erasedAt' | 'failures' | 'tryAt'
  >
>

/** A departure goes on, or is put off. The caller holds the row, or is the only one who carries it out. */
export async function updateDeparture(db: Queryable, id: string, changes: Changes): Promise<void> {
  await db.update(departure).set(changes).where(eq(departure.id, id))
}
