import type { Paged } from '../../../shared/console/answer.ts'
import type { AuditEntry } from '../../../shared/console/people.ts'
import { listAudit as listRows, type AuditFilter, type AuditRow } from '../../store/statement/listAudit.ts'
import type { House } from '../house.ts'

const PAGE = 50

/** A page of the audit log, the newest first. */
export async function listAudit(house: House, filter: AuditFilter): Promise<Paged<AuditEntry>> {
  // One more than is shown tells whether there is a next page.
  const rows = await listRows(house.db, filter, PAGE + 1)
  const items = rows.slice(0, PAGE).map(entryOf)
  const last = items.at(-1)
  return { items, ...(rows.length > PAGE && last ? { next: String(last.id) } : {}) }
}

function entryOf({ id, at, actor, role, action, subject, outcome, detail, address }: AuditRow): AuditEntry {
  return {
    id,
    at: at.toISOString(),
    actor,
    role: role as AuditEntry['role'],
    action,
    ...(subject === null ? {} : { subject }),
    outcome,
    ...(detail === null ? {} : { detail }),
    ...(address === null ? {} : { address }),
  }
}
