import type { Transaction } from '../../floor.ts'
import { departure } from '../schema/departure.ts'

export type NewDeparture = {
  id: string
  memberId: string
  receiptNo: string
  requestedAt: Date
  dueAt: Date
  points: number
  balance: number
}

/** A member wants to leave. False where the receipt's number is taken: then nothing is inserted and the caller takes another. */
export async function insertDeparture(tx: Transaction, row: NewDeparture): Promise<boolean> {
  const rows = await tx
    .insert(departure)
    .values(row)
    .onConflictDoNothing({ target: departure.receiptNo })
    .returning({ id: departure.id })
  return rows.length === 1
}
