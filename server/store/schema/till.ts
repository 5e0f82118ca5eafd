import { sql } from '../drizzle.ts'
import { index, integer, pgTable, text, uniqueIndex } from '../drizzlePg.ts'
import { instant } from '../columns.ts'
import { staff } from './staff.ts'

/** A one-time code by which a person's own WeChat becomes her till. The token is kept as a keyed hash only. */
export const tillLink = pgTable(
  'till_link',
  {
    tokenIndex: text('token_index').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** The openid that used it: her own phone, whose answer was lost, may ask again. */
    usedBy: text('used_by'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('till_link_by_staff').on(t.staffId)],
)

/** Whose WeChat is whose till. Rows stay; a person has one at a time, and an openid belongs to one person. */
export const tillBinding = pgTable(
  'till_binding',
  {
    id: text('id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    openid: text('openid').notNull(),
    boundAt: instant('bound_at').notNull(),
    unboundAt: instant('unbound_at'),
    /** A person's id; nothing where a newer binding took its place. */
    unboundBy: text('unbound_by'),
  },
  (t) => [
    uniqueIndex('till_binding_of_staff')
      .on(t.staffId)
      .where(sql`${t.unboundAt} is null`),
    uniqueIndex('till_binding_of_openid')
      .on(t.openid)
      .where(sql`${t.unboundAt} is null`),
  ],
)

/** How often a person has looked for members that there are not, until when it counts: nobody guesses numbers. */
export const tillTry = pgTable('till_try', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  failures: integer('failures').notNull(),
  endsAt: instant('ends_at').notNull(),
})
