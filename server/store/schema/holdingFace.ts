import { integer, pgTable, primaryKey, text } from '../drizzlePg.ts'
import { instant } from '../columns.ts'

/**
 * What one customer's card shows of her own besides figures and level: its picture, and words in the card's custom fields,
 * as WeChat took them last. WeChat answers no question about them: what is not here is not known.
 */
export const holdingFace = pgTable(
  'holding_face',
  {
    cardId: text('card_id').notNull(),
    code: text('code').notNull(),
    backgroundUrl: text('background_url'),
    customField1: text('custom_field1'),
    customField2: text('custom_field2'),
    customField3: text('custom_field3'),
    /** Counts the changes, for an edit that is too late. */
    revision: integer('revision').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cardId, t.code] })],
)
