import { sql } from '../drizzle.ts'
import { bigint, bigserial, index, pgTable, text, uuid } from '../drizzlePg.ts'
import { memberChangeKinds } from '../../../shared/change.ts'
import { instant } from '../columns.ts'

/**
 * What has happened to members, for those who follow (CRM, tills, webhooks): one row a fact, in its own transaction. `tx` orders them:
 * a reader takes rows whose transaction is older than every one still running, so that nothing commits behind her cursor.
 */
export const memberChange = pgTable(
  'member_change',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** pg_current_xact_id(). */
    tx: bigint('tx', { mode: 'number' })
      .notNull()
      .default(sql`(pg_current_xact_id()::text)::bigint`),
    memberId: uuid('member_id').notNull(),
    kind: text('kind', { enum: memberChangeKinds }).notNull(),
    /** A posting's id, or the card id: what the kind is about. Never personal data. */
    subject: text('subject'),
    at: instant('at').notNull(),
  },
  (t) => [index('member_change_in_order').on(t.tx, t.id)],
)
