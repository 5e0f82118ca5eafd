import { asc, gt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { auditEntry } from '../schema/audit.ts'
import type { AuditRow } from './listAudit.ts'

/** The next entries of the log after this id, in order. */
export async function readAudit(db: Queryable, after: number, limit: number): Promise<AuditRow[]> {
  return db.select().from(auditEntry).where(gt(auditEntry.id, after)).orderBy(asc(auditEntry.id)).limit(limit)
}
