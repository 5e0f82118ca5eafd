import type { Transaction } from '../../floor.ts'
import { auditEntry } from '../schema/audit.ts'

/** One entry with its hashes, at the end that `lockAudit` named. */
export async function insertAuditEntry(tx: Transaction, row: typeof auditEntry.$inferInsert): Promise<void> {
  await tx.insert(auditEntry).values(row)
}
