import type { Role } from '../../../shared/console/role.ts'
import { insertAuditEntry } from '../../store/statement/insertAuditEntry.ts'
import { lockAudit } from '../../store/statement/lockAudit.ts'
import type { House } from '../house.ts'
import { auditHash, beginning } from './auditHash.ts'

export type NewAuditEntry = {
  /** Nobody where nobody is signed in. */
  actorId?: string | undefined
  actor: string
  role: Role | 'system' | 'api'
  action: string
  subject?: string | undefined
  outcome: 'done' | 'refused' | 'failed'
  /** What changed: never a secret, and no customer's personal data. */
  detail?: Record<string, unknown> | undefined
  address?: string | undefined
}

/**
 * Write one entry at the end of the log, chained to the one before it. One at a time: whoever comes second waits for the
 * first to commit. Resolves to its id.
 */
export async function appendAudit(house: House, entry: NewAuditEntry): Promise<number> {
  const detail = entry.detail ? storable(entry.detail) : null
  return house.db.transaction(async (tx) => {
    const { id, previousHash } = await lockAudit(tx)
    const row = {
      id,
      at: house.clock.now(),
      actorId: entry.actorId ?? null,
      actor: clean(entry.actor),
      role: entry.role,
      action: clean(entry.action),
      subject: entry.subject === undefined ? null : clean(entry.subject),
      outcome: entry.outcome,
      detail: detail && Object.keys(detail).length > 0 ? detail : null,
      address: entry.address ?? null,
    }
    const before = previousHash ?? beginning
    await insertAuditEntry(tx, { ...row, previousHash: before, hash: auditHash(house.cipher, before, row) })
    return id
  })
}

/** What PostgreSQL gives back as it was given: no NUL, no half of a surrogate pair. Long texts are cut. */
const clean = (text: string) => text.slice(0, 500).replaceAll('\u0000', '').toWellFormed()

const storable = (detail: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(detail), (_, part: unknown) =>
    typeof part === 'string' ? clean(part) : part,
  ) as Record<string, unknown>
