import { eq } from 'drizzle-orm'
import type { Transaction } from '../../floor.ts'
import { departure } from '../schema/departure.ts'
import type { DepartureRow } from './getDeparture.ts'

/** One departure, which nobody else changes until the transaction ends. */
export async function lockDeparture(tx: Transaction, id: string): Promise<DepartureRow | undefined> {
  const [row] = await tx.select().from(departure).where(eq(departure.id, id)).for('update')
  return row
}
