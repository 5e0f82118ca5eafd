import { and, desc, eq, gte, inArray, isNull, lt, or } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { auditEntry } from '../schema/audit.ts'
import { staff } from '../schema/staff.ts'

export type AuditRow = typeof auditEntry.$inferSelect

export type AuditFilter = {
  /** A person's id, e-mail or name; `system` for what nobody signed in did. */
  actor?: string | undefined
  action?: string | undefined
  /** From here on, and before there. */
  from?: Date | undefined
  before?: Date | undefined
  /** Only entries with a smaller id. */
  cursor?: number | undefined
}

/** Entries of the log, the newest first, by key. */
export async function listAudit(
  db: Queryable,
  { actor, action, from, before, cursor }: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  return db
    .select()
    .from(auditEntry)
    .where(
      and(
        cursor === undefined ? undefined : lt(auditEntry.id, cursor),
        actor === undefined ? undefined : actorIs(db, actor),
        action === undefined ? undefined : eq(auditEntry.action, action),
        from === undefined ? undefined : gte(auditEntry.at, from),
        before === undefined ? undefined : lt(auditEntry.at, before),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(limit)
}

function actorIs(db: Queryable, actor: string) {
  if (actor === 'system') return isNull(auditEntry.actorId)
  const who = or(eq(staff.id, actor), eq(staff.email, actor.toLowerCase()), eq(staff.name, actor))
  return inArray(auditEntry.actorId, db.select({ id: staff.id }).from(staff).where(who))
}
