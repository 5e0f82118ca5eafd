import { sql } from '../drizzle.ts'
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from '../drizzlePg.ts'
import { instant } from '../columns.ts'
import { member } from '../schema.ts'

/**
 * A member who wants to leave: asked, and after the cooling-off carried out, step by step. It holds no personal data, for it is
 * her receipt when everything else is gone.
 */
export const departure = pgTable(
  'departure',
  {
    id: uuid('id').primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    /** What she can show, and ask by. */
    receiptNo: text('receipt_no').notNull(),
    requestedAt: instant('requested_at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** What she was told that she loses, and confirmed. A balance that has grown since, in fen, is not taken from her. */
    points: bigint('points', { mode: 'number' }).notNull(),
    balance: bigint('balance', { mode: 'number' }).notNull(),
    cancelledAt: instant('cancelled_at'),
    /** From here on there is no way back: points and balance are closed, and she is a member no longer. */
    begunAt: instant('begun_at'),
    /** Every card of hers is over at WeChat too. */
    invalidatedAt: instant('invalidated_at'),
    erasedAt: instant('erased_at'),
    /** Tries in a row that WeChat did not take; the next one not before `tryAt`. */
    failures: integer('failures').notNull().default(0),
    tryAt: instant('try_at'),
  },
  (t) => [
    uniqueIndex('departure_by_receipt').on(t.receiptNo),
    uniqueIndex('departure_open_once')
      .on(t.memberId)
      .where(sql`${t.cancelledAt} is null`),
    index('departure_due')
      .on(t.dueAt)
      .where(sql`${t.cancelledAt} is null and ${t.erasedAt} is null`),
  ],
)

/** A one-time way to the copy of a member's data, for a browser outside WeChat. The token is kept as a keyed hash only. */
export const copyLink = pgTable(
  'copy_link',
  {
    tokenIndex: text('token_index').primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('copy_link_by_member').on(t.memberId, t.createdAt)],
)
