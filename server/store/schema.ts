import { sql } from './drizzle.ts'
import {
  bigint,
  bigserial,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from './drizzlePg.ts'
import { instant, sealed } from './columns.ts'
import { activationStates } from '../../shared/activation.ts'
import { consentKinds } from '../../shared/consent.ts'
import { cardStates } from '../../shared/member.ts'
import type { ActivationForm, CardTemplate, Greeting } from '../../shared/card.ts'

/** A card template (`card_id`). One merchant may have several; one is the default. */
export const card = pgTable(
  'card',
  {
    cardId: text('card_id').primaryKey(),
    template: jsonb('template').$type<CardTemplate>().notNull(),
    /** WeChat's review: CARD_STATUS_NOT_VERIFY, _VERIFY_FAIL, _VERIFY_OK, _DELETE, … */
    status: text('status').notNull(),
    refuseReason: text('refuse_reason'),
    isDefault: boolean('is_default').notNull().default(false),
    /** The activation form as last set by us; WeChat offers no way to read it back, so an adopted card has none. */
    form: jsonb('form').$type<ActivationForm>(),
    /** Counts the changes of the form, for an edit that is too late. */
    formRevision: integer('form_revision').notNull().default(0),
    readAt: instant('read_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('card_one_default')
      .on(t.isDefault)
      .where(sql`${t.isDefault}`),
  ],
)

/** A link, an article or a store's poster; `outer_str` on WeChat's side. */
export const channel = pgTable('channel', {
  channel: text('channel').primaryKey(),
  kind: text('kind', { enum: ['store', 'link', 'article'] }).notNull(),
  name: text('name').notNull(),
  address: text('address'),
  greeting: jsonb('greeting').$type<Greeting>(),
  /** Where a store is, in degrees of China's own datum (GCJ-02), as its maps tell it. Both, or neither. */
  latitude: doublePrecision('latitude'),
  longitude: doublePrecision('longitude'),
  /** Counts the changes, for an edit that is too late. */
  revision: integer('revision').notNull().default(0),
  archivedAt: instant('archived_at'),
  /** The WeChat QR code's own address (`http://weixin.qq.com/q/…`), one a card; keys are card ids. */
  qrcodes: jsonb('qrcodes').$type<Record<string, { url: string; expiresAt: string }>>().notNull().default({}),
  createdAt: instant('created_at').notNull(),
})

/** A person. Personal data is sealed; `mobileIndex` is a keyed hash to find it by. */
export const member = pgTable(
  'member',
  {
    id: uuid('id').primaryKey(),
    memberNo: text('member_no').notNull(),
    unionid: text('unionid'),
    mobileIndex: text('mobile_index'),
    /**
     * Whether the mobile tells who she is. One that she wrote into the portal herself does not: she is found by it, but nobody
     * who comes with that number is taken for her.
     */
    mobileProven: boolean('mobile_proven').notNull().default(true),
    /** The form as submitted: `ActivationAnswers`, sealed. */
    profile: sealed('profile'),
    points: bigint('points', { mode: 'number' }).notNull().default(0),
    /** In fen. */
    balance: bigint('balance', { mode: 'number' }).notNull().default(0),
    /** The id of a level of the program's; its name is looked up there. */
    level: text('level'),
    levelSince: instant('level_since'),
    /** Where the member first came from; set once, never overwritten. */
    channel: text('channel'),
    status: text('status', { enum: ['active', 'left'] })
      .notNull()
      .default('active'),
    /** How her cards stand, the best of them; kept by a trigger on `holding`. */
    cardState: text('card_state', { enum: cardStates }).notNull().default('none'),
    /** Month and day of her birthday, `MM-DD`, as a keyed hash: whose it is today is found without opening a profile. */
    birthdayIndex: text('birthday_index'),
    /** Counts her postings, for one that was planned on older figures. */
    postings: bigint('postings', { mode: 'number' }).notNull().default(0),
    /** Counts the changes of profile and status, for an edit that is too late. */
    revision: integer('revision').notNull().default(0),
    joinedAt: instant('joined_at').notNull(),
    /** The order in which members came to this database: what search results are listed by. */
    seq: bigserial('seq', { mode: 'number' }).notNull(),
  },
  (t) => [
    uniqueIndex('member_by_no').on(t.memberNo),
    uniqueIndex('member_by_mobile').on(t.mobileIndex),
    uniqueIndex('member_by_unionid').on(t.unionid),
    // The lists of members look along one of these, and at the rest of a filter within it: so each holds all of it.
    index('member_by_seq').on(t.seq, t.joinedAt, t.channel, t.level, t.status, t.cardState),
    index('member_by_joining').on(t.joinedAt, t.seq, t.channel, t.level, t.status, t.cardState),
    index('member_by_channel').on(t.channel, t.joinedAt, t.seq, t.level, t.status, t.cardState),
    index('member_by_level').on(t.level, t.joinedAt, t.seq, t.channel, t.status, t.cardState),
    index('member_by_state').on(t.status, t.cardState, t.joinedAt, t.seq, t.channel, t.level),
    index('member_by_birthday').on(t.birthdayIndex, t.joinedAt),
    index('member_left')
      .on(t.joinedAt, t.seq)
      .where(sql`${t.status} = 'left'`),
  ],
)

/** Every number ever given out. Rows stay when a member is erased, so no number comes back. */
export const memberNumber = pgTable('member_number', {
  memberNo: text('member_no').primaryKey(),
  takenAt: instant('taken_at').notNull(),
})

/** One customer's card (`code`), known from WeChat's word only: a push, `code/get` or `user/getcardlist`. */
export const holding = pgTable(
  'holding',
  {
    cardId: text('card_id').notNull(),
    code: text('code').notNull(),
    openid: text('openid').notNull(),
    unionid: text('unionid'),
    memberId: uuid('member_id').references(() => member.id),
    channel: text('channel'),
    /** The facts, each the newest of its kind; `status` is decided from them by domain/holdingStatus.ts. */
    receivedAt: instant('received_at'),
    activatedAt: instant('activated_at'),
    deletedAt: instant('deleted_at'),
    invalidatedAt: instant('invalidated_at'),
    viewedAt: instant('viewed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cardId, t.code] }),
    index('holding_by_code').on(t.code),
    index('holding_by_openid').on(t.openid, t.cardId),
    index('holding_by_member').on(t.memberId),
  ],
)

/** The journey of one activate ticket. The row is never deleted; the secrets in it are, once the journey has ended. */
export const activation = pgTable(
  'activation',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the ticket, keyed. Unique: however often the page is loaded, there is one journey. */
    ticketIndex: text('ticket_index').notNull(),
    ticket: sealed('ticket'),
    encryptCode: sealed('encrypt_code'),
    cardId: text('card_id').notNull(),
    /** From the address bar: a hint, worth nothing until WeChat names the same openid for the code. */
    openidHint: text('openid_hint'),
    /** The openid of the session that landed, if there was one. */
    landedBy: text('landed_by'),
    channel: text('channel'),
    code: text('code'),
    /** Named by WeChat for `code`. */
    openid: text('openid'),
    /** `ActivationAnswers`, sealed. */
    answers: sealed('answers'),
    memberId: uuid('member_id').references(() => member.id),
    state: text('state', { enum: activationStates }).notNull(),
    /** Why it was refused or expired: a code of shared/activation.ts. */
    reason: text('reason'),
    /** How often the ticket answered 72012 so far. */
    expiredAnswers: integer('expired_answers').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    receivedAt: instant('received_at').notNull(),
    readAt: instant('read_at'),
    enrolledAt: instant('enrolled_at'),
    toldAt: instant('told_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('activation_by_ticket').on(t.ticketIndex),
    index('activation_by_openid').on(t.openid, t.receivedAt),
    index('activation_by_landing').on(t.landedBy, t.receivedAt),
    index('activation_unfinished')
      .on(t.state)
      .where(sql`${t.endedAt} is null`),
  ],
)

/** What a member agreed to, and to which version of its text. Withdrawn and given again, it is a row of its own: what was agreed to when can always be told. */
export const consent = pgTable(
  'consent',
  {
    id: uuid('id').primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    kind: text('kind', { enum: consentKinds }).notNull(),
    /** Of WeChat's form: a hash of form and statement as they stood. Else day and hash of the text in shared/text/consent.ts. */
    version: text('version').notNull(),
    statement: jsonb('statement').$type<{ name: string; url: string } | null>(),
    /** The questions of the form; none for other consents. */
    fields: jsonb('fields').$type<string[]>().notNull().default([]),
    activationId: uuid('activation_id').references(() => activation.id),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('consent_once')
      .on(t.memberId, t.kind, t.version)
      .where(sql`${t.withdrawnAt} is null`),
    index('consent_by_member').on(t.memberId, t.givenAt),
  ],
)

/** WeChat's pushes as they came, for good. Applied by a task, in any order. */
export const push = pgTable(
  'push',
  {
    id: uuid('id').primaryKey(),
    /** FromUserName+CreateTime+Event+CardId+UserCardCode, hashed. */
    dedupKey: text('dedup_key').notNull(),
    event: text('event').notNull(),
    /** The customer's card that it is about (CardId, UserCardCode), for its story; no code where it is about a card as such. */
    cardId: text('card_id'),
    code: text('code'),
    /** Whose it is (FromUserName), as a keyed hash: what WeChat said of somebody who has left is found by it, and emptied. */
    holderIndex: text('holder_index'),
    /** The XML in plain text, sealed. */
    raw: sealed('raw').notNull(),
    sentAt: instant('sent_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    appliedAt: instant('applied_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
  },
  (t) => [
    uniqueIndex('push_once').on(t.dedupKey),
    index('push_by_holding').on(t.cardId, t.code, t.sentAt, t.id),
    index('push_by_holder').on(t.holderIndex),
    index('push_unapplied')
      .on(t.receivedAt)
      .where(sql`${t.appliedAt} is null`),
  ],
)
