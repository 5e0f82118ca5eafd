import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

export type ActivationRow = typeof activation.$inferSelect

/** One journey as it stands, or undefined. */
export async function getActivation(db: Queryable, id: string): Promise<ActivationRow | undefined> {
  const [row] = await db.select().from(activation).where(eq(activation.id, id))
  return row
}
