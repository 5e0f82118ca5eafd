import type { Transaction } from '../../floor.ts'
import { apiRequest } from '../schema/api.ts'

/** What a request was answered with, sealed; in the transaction in which it was carried out. */
export async function insertApiRequest(tx: Transaction, row: typeof apiRequest.$inferInsert): Promise<void> {
  await tx.insert(apiRequest).values(row)
}
