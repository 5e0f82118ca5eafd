import { index, integer, jsonb, pgTable, text, uuid } from '../drizzlePg.ts'
import type { CreateCard } from '../../../shared/console/card.ts'
import { instant } from '../columns.ts'
import { card } from '../schema.ts'

/** A card being made: the page's key makes it once, and a stop in the middle is taken up where it stood. */
export const cardCreation = pgTable('card_creation', {
  key: uuid('key').primaryKey(),
  draft: jsonb('draft').$type<Omit<CreateCard, 'key'>>().notNull(),
  state: text('state', { enum: ['begun', 'created', 'done', 'refused'] }).notNull(),
  cardId: text('card_id'),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** A change of stock, told to WeChat once a key. */
export const stockChange = pgTable(
  'stock_change',
  {
    key: uuid('key').primaryKey(),
    cardId: text('card_id')
      .notNull()
      .references(() => card.cardId),
    change: integer('change').notNull(),
    state: text('state', { enum: ['begun', 'done', 'refused'] }).notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('stock_change_by_card').on(t.cardId, t.createdAt)],
)

/** Who may take a card before its review: as we last told WeChat, which does not tell it back. One row. */
export const testWhitelist = pgTable('test_whitelist', {
  id: integer('id').primaryKey(),
  openids: jsonb('openids').$type<string[]>().notNull(),
  usernames: jsonb('usernames').$type<string[]>().notNull(),
  setAt: instant('set_at').notNull(),
})
