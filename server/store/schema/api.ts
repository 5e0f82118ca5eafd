import { sql } from '../drizzle.ts'
import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../drizzlePg.ts'
import { deliveryStates, webhookStates, type ApiScope, type DeliveryTry } from '../../../shared/api.ts'
import type { MemberChangeKind } from '../../../shared/change.ts'
import { instant, sealed } from '../columns.ts'

/** A key of the API. The key itself is shown once and kept nowhere: here stands its keyed hash. */
export const apiKey = pgTable(
  'api_key',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** Its first characters, by which people recognise it. */
    hint: text('hint').notNull(),
    keyIndex: text('key_index').notNull(),
    scopes: jsonb('scopes').$type<ApiScope[]>().notNull(),
    /** CIDR ranges from which it is accepted; none: from everywhere. */
    networks: jsonb('networks').$type<string[]>().notNull().default([]),
    /** `staff:<id>`, or `system` for whoever has a shell. */
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    /** Exact to a minute, and so is the next. */
    lastUsedAt: instant('last_used_at'),
    /** When it was last turned away, and why: what a caller is not told, its owner may know. */
    refusedAt: instant('refused_at'),
    refusal: text('refusal', { enum: ['expired', 'revoked', 'network'] }),
  },
  (t) => [uniqueIndex('api_key_by_index').on(t.keyIndex)],
)

/** What a write was answered with, for 48 hours: the same Idempotency-Key again gets the same answer. */
export const apiRequest = pgTable(
  'api_request',
  {
    keyId: uuid('key_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** Keyed hash of method, path and body. */
    fingerprint: text('fingerprint').notNull(),
    /** The answer may hold personal data. */
    answer: sealed('answer').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.keyId, t.idempotencyKey] }), index('api_request_by_age').on(t.createdAt)],
)

/** Somebody else's address that is told what happens to members. */
export const webhook = pgTable('webhook', {
  id: uuid('id').primaryKey(),
  url: text('url').notNull(),
  description: text('description').notNull().default(''),
  /** Which changes it is told; none: all. */
  kinds: jsonb('kinds').$type<MemberChangeKind[]>().notNull(),
  state: text('state', { enum: webhookStates }).notNull(),
  secret: sealed('secret').notNull(),
  /** The secret before the last rotation, with which deliveries are signed as well until then. */
  oldSecret: sealed('old_secret'),
  oldSecretUntil: instant('old_secret_until'),
  /** The change up to which deliveries were made: `member_change` in its order. */
  cursorTx: bigint('cursor_tx', { mode: 'number' }).notNull(),
  cursorId: bigint('cursor_id', { mode: 'number' }).notNull(),
  /** Tries in a row that failed, over all deliveries; until `pausedUntil` none further is made. */
  failures: integer('failures').notNull().default(0),
  pausedUntil: instant('paused_until'),
  /** `staff:<id>` or `api:<key id>`. */
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** One change on its way to one webhook, with every try; kept for 30 days. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    /** The `webhook-id` of the Standard Webhooks scheme: the same at every try. */
    id: uuid('id').notNull().defaultRandom(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    /** The member_change; nothing for a test. */
    changeId: bigint('change_id', { mode: 'number' }),
    kind: text('kind').notNull(),
    memberId: uuid('member_id'),
    /** The JSON as it is sent and signed. Never personal data. */
    body: text('body').notNull(),
    state: text('state', { enum: deliveryStates }).notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** When it is tried next; meaningless once it has ended. */
    nextAt: instant('next_at').notNull(),
    tries: jsonb('tries').$type<DeliveryTry[]>().notNull().default([]),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('webhook_delivery_by_id').on(t.id),
    uniqueIndex('webhook_delivery_once').on(t.webhookId, t.changeId),
    index('webhook_delivery_due')
      .on(t.webhookId, t.nextAt)
      .where(sql`${t.state} = 'waiting'`),
    index('webhook_delivery_by_webhook').on(t.webhookId, t.seq),
    index('webhook_delivery_by_state').on(t.state, t.seq),
    index('webhook_delivery_by_age').on(t.createdAt),
  ],
)
