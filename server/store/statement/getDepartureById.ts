import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { departure } from '../schema/departure.ts'
import type { DepartureRow } from './getDeparture.ts'

/** One departure, by its id. */
export async function getDepartureById(db: Queryable, id: string): Promise<DepartureRow | undefined> {
  const [row] = await db.select().from(departure).where(eq(departure.id, id))
  return row
}
