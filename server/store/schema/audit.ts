import { bigserial, index, jsonb, pgTable, text } from '../drizzlePg.ts'
import { instant } from '../columns.ts'

/**
 * Who saw and changed what: append-only by trigger, and each entry carries the hash of itself and of the one before it,
 * so that an edit past the trigger is noticed.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actorId: text('actor_id'),
    actor: text('actor').notNull(),
    role: text('role').notNull(),
    action: text('action').notNull(),
    subject: text('subject'),
    outcome: text('outcome', { enum: ['done', 'refused', 'failed'] }).notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>(),
    address: text('address'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_entry_by_actor').on(t.actorId, t.id),
    index('audit_entry_by_action').on(t.action, t.id),
  ],
)
