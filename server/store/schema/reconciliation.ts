import { sql } from '../drizzle.ts'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from '../drizzlePg.ts'
import { reconciliationPauses } from '../../../shared/console/reconciliation.ts'
import { instant } from '../columns.ts'

/** One comparison of all active cards with WeChat, in slices: where it stands is here, so that it goes on wherever it was stopped. */
export const reconciliation = pgTable(
  'reconciliation',
  {
    id: uuid('id').primaryKey(),
    /** `system` at night, else `staff:<id>`. */
    startedBy: text('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    /** How many active cards there were at the start. */
    total: integer('total').notNull(),
    /** The last card that was compared; nothing before the first. */
    cardId: text('card_id'),
    code: text('code'),
    checked: integer('checked').notNull().default(0),
    /** Seen twice, a minute apart, and therefore among the problems. */
    differences: integer('differences').notNull().default(0),
    /** Cards of which WeChat said nothing that could be used. */
    failed: integer('failed').notNull().default(0),
    /** How often in a row WeChat did not answer at this place. */
    tries: integer('tries').notNull().default(0),
    pausedUntil: instant('paused_until'),
    pause: text('pause', { enum: reconciliationPauses }),
    /** WeChat's errcode, where the account itself may not ask and the comparison was given up. */
    stoppedBy: integer('stopped_by'),
  },
  (t) => [
    uniqueIndex('reconciliation_one_running')
      .on(sql`(${t.endedAt} is null)`)
      .where(sql`${t.endedAt} is null`),
    index('reconciliation_by_start').on(t.startedAt),
  ],
)

/** A card on which a difference was seen once: figures may be on their way, so that it is looked at again after a minute. */
export const reconciliationSuspect = pgTable(
  'reconciliation_suspect',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => reconciliation.id),
    cardId: text('card_id').notNull(),
    code: text('code').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.cardId, t.code] }),
    index('reconciliation_suspect_in_order').on(t.runId, t.seenAt, t.cardId, t.code),
  ],
)
