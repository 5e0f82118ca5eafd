import { integer, pgTable, primaryKey, text, uuid } from '../drizzlePg.ts'
import { instant } from '../columns.ts'

/**
 * A customer's card that shall be ended for good, from the decision to WeChat's word. The row is written before WeChat is
 * asked: an answer that is lost on the way leaves no deed without its record.
 */
export const invalidation = pgTable(
  'invalidation',
  {
    cardId: text('card_id').notNull(),
    code: text('code').notNull(),
    memberId: uuid('member_id'),
    /** What the customer reads in her card pack. */
    reason: text('reason').notNull(),
    /** `staff:<id>`, or `system` where the house itself ends it. */
    actor: text('actor').notNull(),
    askedAt: instant('asked_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    /** WeChat refused it for good, with this errcode: nothing has changed, and it may be asked again. */
    refusedAt: instant('refused_at'),
    errcode: integer('errcode'),
    doneAt: instant('done_at'),
  },
  (t) => [primaryKey({ columns: [t.cardId, t.code] })],
)
