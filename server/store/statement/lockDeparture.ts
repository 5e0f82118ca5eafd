import { eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { departure } from '../schema/departure.ts'
import { member } from '../schema.ts'
import type { DepartureRow } from './getDeparture.ts'

/**
 * One departure and its member, whom nobody else changes until the transaction ends. The member first, as whoever asks to leave or
 * changes her mind has it: two that cross would otherwise wait for each other.
 */
export async function lockDeparture(tx: Transaction, id: string): Promise<DepartureRow | undefined> {
  const owner = tx.select({ id: departure.memberId }).from(departure).where(eq(departure.id, id))
  await tx.select({ id: member.id }).from(member).where(eq(member.id, owner)).for('update')
  const [row] = await tx.select().from(departure).where(eq(departure.id, id)).for('update')
  return row
}
