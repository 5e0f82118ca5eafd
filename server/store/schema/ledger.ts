import { sql } from '../drizzle.ts'
import {
  bigint,
  bigserial,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../drizzlePg.ts'
import { instant } from '../columns.ts'
import { member } from '../schema.ts'

/** Points and balance, append-only (a trigger refuses update and delete). Entries of one posting are its gross lines. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    /** What was posted together: a purchase that spends points and earns others is one posting of two entries. */
    postingId: uuid('posting_id').notNull(),
    account: text('account', { enum: ['points', 'balance'] }).notNull(),
    /** Signed; points, or fen. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    /** The account's total after this entry. */
    total: bigint('total', { mode: 'number' }).notNull(),
    /** The posting's key; a second and third line carry `#2`, `#3`. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** A hash of what was asked for: the same key with other content is a mistake, and is refused. */
    fingerprint: text('fingerprint').notNull(),
    /** A code of shared/ledger.ts, or one of the program's own. */
    reason: text('reason').notNull(),
    note: text('note'),
    /** `system`, `staff:<id>` or `api:<key id>`. */
    actor: text('actor').notNull(),
    /** The store (a channel) where it happened. */
    store: text('store'),
    /** What was paid, in fen, where points came of a purchase. */
    purchase: bigint('purchase', { mode: 'number' }),
    /** The entry that this one takes back; an entry is taken back once. */
    reverses: bigint('reverses', { mode: 'number' }),
    /** Until when points earned here can be spent; nothing: for good. */
    expiresAt: instant('expires_at'),
    cardId: text('card_id'),
    channel: text('channel'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('ledger_entry_once').on(t.idempotencyKey),
    index('ledger_entry_by_member').on(t.memberId, t.id),
    index('ledger_entry_by_posting').on(t.postingId),
    // What one of the merchant's people posted, for her own list at the till; the clock's and the CRM's are the many.
    index('ledger_entry_of_staff')
      .on(t.actor, t.createdAt)
      .where(sql`${t.actor} like 'staff:%'`),
    index('ledger_entry_earned')
      .on(t.memberId, t.createdAt)
      .where(sql`${t.account} = 'points' and ${t.amount} > 0`),
    uniqueIndex('ledger_entry_taken_back')
      .on(t.reverses)
      .where(sql`${t.reverses} is not null`),
    check('ledger_entry_moves', sql`${t.amount} <> 0`),
  ],
)

/** Points of one entry that have not been spent yet. The lots of a member add up to her points, or to nothing where she owes some. */
export const pointLot = pgTable(
  'point_lot',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    /** The entry by which they came. */
    entryId: bigint('entry_id', { mode: 'number' }).notNull(),
    amount: bigint('amount', { mode: 'number' }).notNull(),
    remaining: bigint('remaining', { mode: 'number' }).notNull(),
    expiresAt: instant('expires_at'),
  },
  (t) => [
    index('point_lot_open')
      .on(t.memberId, t.expiresAt, t.id)
      .where(sql`${t.remaining} > 0`),
    index('point_lot_expiring')
      .on(t.expiresAt, t.id)
      .where(sql`${t.remaining} > 0 and ${t.expiresAt} is not null`),
    index('point_lot_by_entry').on(t.entryId),
    check('point_lot_holds', sql`${t.remaining} >= 0 and ${t.remaining} <= ${t.amount}`),
  ],
)

/** From which lots an entry took its points: what a reversal puts back. */
export const lotUse = pgTable(
  'lot_use',
  {
    entryId: bigint('entry_id', { mode: 'number' }).notNull(),
    lotId: bigint('lot_id', { mode: 'number' }).notNull(),
    amount: bigint('amount', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.lotId] })],
)

/** What one person gave and took on one day in China, for the daily limit of her role. Reversals of her own postings give back. */
export const actorDay = pgTable(
  'actor_day',
  {
    actor: text('actor').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    given: bigint('given', { mode: 'number' }).notNull().default(0),
    taken: bigint('taken', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.actor, t.day] })],
)

/**
 * The intention to tell WeChat of a member: written with the fact, and gone once it is carried out. A row of our own, since
 * a job for each posting would cost more than the posting; jobs are made of it behind, one for all that waits of a member.
 */
export const telling = pgTable('telling', {
  memberId: uuid('member_id').primaryKey(),
  /** Counts what was posted since it was written: a telling that was overtaken is not the last one. */
  revision: bigint('revision', { mode: 'number' }).notNull().default(1),
  /** Up to where a telling that is under way has read. */
  taken: bigint('taken', { mode: 'number' }),
})

/** What WeChat was last told of one customer's card: the projection's other end. */
export const projection = pgTable(
  'projection',
  {
    cardId: text('card_id').notNull(),
    code: text('code').notNull(),
    points: bigint('points', { mode: 'number' }).notNull(),
    /** In fen; nothing on a card that keeps no balance. */
    balance: bigint('balance', { mode: 'number' }),
    /** The level's name as it stands in the card's custom field. */
    level: text('level'),
    /** Which of the card's custom fields that is, 1 to 3; 0: none. */
    levelField: integer('level_field').notNull().default(0),
    toldAt: instant('told_at').notNull(),
    /** Tries in a row that failed since. */
    failures: integer('failures').notNull().default(0),
    lastError: text('last_error'),
    /** WeChat refuses this card for good; a restored or newly activated card begins anew. */
    refusedAt: instant('refused_at'),
  },
  (t) => [primaryKey({ columns: [t.cardId, t.code] })],
)
