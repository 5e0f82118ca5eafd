import { pgTable, primaryKey, text } from '../drizzlePg.ts'
import { instant, sealed } from '../columns.ts'

/** Codes of the web authorization that were exchanged, so that a second load of the callback is harmless. */
export const oauthCode = pgTable('oauth_code', {
  codeIndex: text('code_index').primaryKey(),
  openid: text('openid').notNull(),
  usedAt: instant('used_at').notNull(),
})

/** WeChat's access token and tickets, shared by every process. */
export const credential = pgTable(
  'credential',
  {
    appId: text('app_id').notNull(),
    kind: text('kind', { enum: ['access_token', 'jsapi_ticket', 'wx_card_ticket'] }).notNull(),
    value: sealed('value').notNull(),
    fetchedAt: instant('fetched_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.appId, t.kind] })],
)
