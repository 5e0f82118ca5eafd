import { boolean, index, integer, pgTable, text, uniqueIndex } from '../drizzlePg.ts'
import { roles } from '../../../shared/console/role.ts'
import { instant } from '../columns.ts'

/** A person of the merchant's who may sign in to the console. The shape of this table and the next four is better-auth's, with ours added. */
export const staff = pgTable(
  'staff',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    role: text('role', { enum: roles }).notNull(),
    status: text('status', { enum: ['active', 'suspended'] })
      .notNull()
      .default('active'),
    /** Wrong passwords in a row, and until when no further one is looked at. */
    failures: integer('failures').notNull().default(0),
    lockedUntil: instant('locked_until'),
    lastSeenAt: instant('last_seen_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('staff_by_email').on(t.email)],
)

export const staffSession = pgTable(
  'staff_session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** `till`: opened inside WeChat, without a password, and good for the till alone. */
    scope: text('scope', { enum: ['full', 'till'] })
      .notNull()
      .default('full'),
    /** Whose WeChat opened it: a session of the till counts in that WeChat only. */
    openid: text('openid'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('staff_session_by_token').on(t.token), index('staff_session_by_user').on(t.userId)],
)

/** How somebody proves who she is: one row with a hashed password. */
export const staffAccount = pgTable(
  'staff_account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('staff_account_by_user').on(t.userId)],
)

export const staffVerification = pgTable(
  'staff_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('staff_verification_by_identifier').on(t.identifier)],
)

/** The second factor; secret and backup codes are encrypted by the library. */
export const staffTwoFactor = pgTable(
  'staff_two_factor',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: instant('locked_until'),
  },
  (t) => [index('staff_two_factor_by_user').on(t.userId)],
)

/** A one-time link that makes the owner, makes a colleague, or sets a new password. The token is kept as a keyed hash only. */
export const staffInvitation = pgTable(
  'staff_invitation',
  {
    id: text('id').primaryKey(),
    tokenIndex: text('token_index').notNull(),
    kind: text('kind', { enum: ['owner', 'invitation', 'reset'] }).notNull(),
    role: text('role', { enum: roles }).notNull(),
    name: text('name'),
    email: text('email'),
    /** Whose password is set anew. */
    staffId: text('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    invitedBy: text('invited_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [uniqueIndex('staff_invitation_by_token').on(t.tokenIndex)],
)
