import { z } from 'zod'
import { CardFace, FormField } from './card.ts'
import { RefusalReason } from './activation.ts'
import { Departure, MemberCodes } from './membership.ts'

export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>

/** Where a member stands by the merchant's rules, in her language. Days are China's, YYYY-MM-DD. */
export const Standing = z.object({
  /** What her level brings; several lines. */
  benefits: z.string().optional(),
  /** Points earned within the window of so many days; 0: since she joined. */
  earned: z.number(),
  windowDays: z.number(),
  next: z.object({ name: z.string(), missing: z.number() }).optional(),
  /** The day on which her level is lost if nothing more is earned. */
  fallsOn: z.string().optional(),
  /** Points that can be spent until the end of that day and not longer, the soonest first. */
  expiring: z.array(z.object({ points: z.number(), by: z.string() })),
})
export type Standing = z.infer<typeof Standing>

export const MemberState = z.enum([
  'none',
  'received',
  'activating',
  'active',
  'refused',
  'deleted',
  'invalidated',
  'left',
])
export type MemberState = z.infer<typeof MemberState>

/**
 * GET /api/portal/me — what the session's own openid may see of one card.
 * Query: `card` (else the default card), `since` (a `version`) and `wait` (seconds, at most 25): with both,
 * the answer waits until the version differs, so that the page need not poll in a hurry.
 */
export const Me = z.object({
  state: MemberState,
  /** Changes whenever anything below does. */
  version: z.string(),
  /** When these figures were true, ISO 8601. */
  asOf: z.string(),
  cardId: z.string().optional(),
  /** The plain code of her own card, for wx.openCard. */
  code: z.string().optional(),
  /** Present from enrolment on, also while WeChat has yet to be told (`activating`). */
  memberNo: z.string().optional(),
  points: z.number().optional(),
  /** In fen. Absent when the card has no balance. */
  balance: z.number().optional(),
  /** The name of her level, in her language. */
  level: z.string().optional(),
  /** Of members. */
  standing: Standing.optional(),
  /** She has asked to leave; of somebody who has left, her receipt. */
  departure: Departure.optional(),
  openingPoints: z.number().optional(),
  joinedAt: z.string().optional(),
  reason: RefusalReason.optional(),
  /** Seconds since the ticket arrived, while `activating`: past 10 the page says that it takes longer. */
  waitedSeconds: z.number().optional(),
})
export type Me = z.infer<typeof Me>

/** GET /api/portal/jssdk-config?url= — the argument of wx.config. */
export const JssdkConfig = z.object({
  appId: z.string(),
  timestamp: z.number(),
  nonceStr: z.string(),
  signature: z.string(),
  jsApiList: z.array(z.string()),
})
export type JssdkConfig = z.infer<typeof JssdkConfig>

/** POST /api/portal/card-ext { cardId, channel? } — the argument of wx.addCard; fresh nonce and time at each call. */
export const CardExt = z.object({ cardId: z.string(), cardExt: z.string() })
export type CardExt = z.infer<typeof CardExt>

/** POST /api/portal/activation-url { cardId, channel? } — WeChat's open-card component for this card. */
export const ActivationUrl = z.object({ url: z.string() })
export type ActivationUrl = z.infer<typeof ActivationUrl>

/** POST /api/portal/claim-qrcode { cardId, channel? } — the text of a WeChat QR code to long-press; drawn by the page. */
export const ClaimQrcode = z.object({ url: z.string(), expiresAt: z.string() })
export type ClaimQrcode = z.infer<typeof ClaimQrcode>

/** Why a page cannot show what was asked for. Each has its sentence and its way on in shared/text. */
export const PageProblem = z.enum([
  'card_unknown',
  'no_card_yet',
  'landing_incomplete',
  'landing_too_long',
  'oauth_refused',
  'oauth_forged',
  'oauth_failed',
  'oauth_snapshot',
  'wechat_busy',
  'not_found',
  'internal',
])
export type PageProblem = z.infer<typeof PageProblem>

/** The first state, inside the HTML as `<script type="application/json" id="first-state">`; no further request is needed for the first view. */
export const FirstState = z.object({
  locale: Locale,
  /** Whether the request came from WeChat's browser; decided on the server by the user agent, corrected in the page by capability. */
  place: z.enum(['wechat', 'outside']),
  /** This page's own address under PUBLIC_URL, for the QR code shown outside WeChat. */
  url: z.string(),
  problem: PageProblem.optional(),
  requestId: z.string(),
  card: CardFace.optional(),
  me: Me.optional(),
  /** Only of cards whose form we set; absent means "WeChat's form will say". */
  form: z
    .object({
      fields: z.array(FormField),
      statement: z.object({ name: z.string(), url: z.string() }).optional(),
    })
    .optional(),
  channel: z.string().optional(),
  /** The store's or channel's own words in the customer's language. */
  greeting: z.object({ name: z.string(), text: z.string() }).optional(),
  jssdk: JssdkConfig.optional(),
  /** Of an active member: her codes for the till, so that the first one is drawn with the page. */
  codes: MemberCodes.optional(),
})
export type FirstState = z.infer<typeof FirstState>

/** Every 4xx and 5xx of our own API. */
export const Problem = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }),
})
export type Problem = z.infer<typeof Problem>
