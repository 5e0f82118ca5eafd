import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Any number; the same for everybody who writes the audit log. */
const LOCK = 7_236_521

/** The end of the audit log is ours until the transaction ends: the hash of its last entry, and the id of the next. */
export async function lockAudit(tx: Transaction): Promise<{ id: number; previousHash: string | null }> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  // A statement of its own: it must see what was committed while we waited.
  const result = await tx.execute<{ id: number; previousHash: string | null }>(sql`
    select
      nextval(pg_get_serial_sequence('audit_entry', 'id')) as id,
      (select hash from audit_entry order by id desc limit 1) as "previousHash"`)
  const [row] = result.rows
  if (!row) throw new TypeError('the audit log has no end')
  return row
}
