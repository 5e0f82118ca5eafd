import { sql } from '../drizzle.ts'
import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from '../drizzlePg.ts'
import { steps } from '../../../shared/console/funnel.ts'
import { instant } from '../columns.ts'

/** A station that a customer reached for the first time with a card. `channel` is empty where she came without one. */
export const funnelEvent = pgTable(
  'funnel_event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    cardId: text('card_id').notNull(),
    channel: text('channel').notNull().default(''),
    openid: text('openid').notNull(),
    step: text('step', { enum: steps }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('funnel_event_once').on(t.openid, t.cardId, t.step),
    index('funnel_event_by_time').on(t.at),
    /** The drop-outs of one channel. */
    index('funnel_event_by_channel')
      .on(t.channel, t.step, t.at, t.id)
      .where(sql`${t.step} in ('received', 'submitted')`),
  ],
)

/** The same, counted by day in China: what the funnel is drawn from. */
export const funnelDay = pgTable(
  'funnel_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    cardId: text('card_id').notNull(),
    channel: text('channel').notNull(),
    step: text('step', { enum: steps }).notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.cardId, t.channel, t.step] }),
    /** A year of one card, without the rows themselves. */
    index('funnel_day_by_card').on(t.cardId, t.day, t.channel, t.step, t.count),
  ],
)

/** Up to which event the days are counted: one row. Later events are counted when they are asked for. */
export const funnelMark = pgTable('funnel_mark', {
  id: integer('id').primaryKey(),
  eventId: bigint('event_id', { mode: 'number' }).notNull(),
})
