import { z } from 'zod'
import type { CardState } from '../member.ts'
import type { Role } from './role.ts'

/** What one person gave and took today in points, and what her role leaves of it; absent: no limit. */
export type TillToday = { given: number; taken: number; givenLeft?: number; takenLeft?: number }

/** GET /api/console/till: what the page needs before anybody is scanned. */
export type TillDesk = {
  stores: { channel: string; name: string }[]
  /** For giving and taking by hand, in the caller's language. */
  reasons: { id: string; name: string; direction: 'give' | 'take' | 'both' }[]
  undoMinutes: number
  today: TillToday
}

/**
 * POST /api/console/till/find: whatever was scanned or typed. Answers TillFound. 404 `unknown`, 409 `member_left`, `card_deleted`,
 * `card_invalidated`, `card_waiting`; 422 `expired`, `foreign`, `page`, `address`, `unreadable`, `empty`; 429 `too_many_tries`.
 */
export const TillFind = z.object({ text: z.string().max(4000) })
/** `several` have these last digits: the cashier asks which one. `more`: there are further ones. */
export type TillFound =
  | { kind: 'member'; member: TillMember }
  | { kind: 'several'; members: TillMember[]; more: boolean }

/** By what somebody was found. Only a dynamic code proves that her phone is here now. */
export const foundBys = ['dynamic', 'memberNo', 'code', 'mobile', 'tail'] as const
export type FoundBy = (typeof foundBys)[number]

/** What a till sees of a member: enough to recognise her, and personal data masked. */
export type TillMember = {
  id: string
  memberNo: string
  foundBy: FoundBy
  /** `林**`, `138****8001`. */
  name?: string
  phone?: string
  level?: string
  points: number
  /** In fen; absent where her card keeps none. */
  balance?: number
  cardState: CardState
  /** The card whose rule of points counts for her purchases. */
  card?: { cardId: string; title: string; earns: boolean; redeems: boolean; discount?: number }
}

/** 1,000,000 yuan: above this somebody has typed the points into the amount. */
export const FEN_MAX = 100_000_000
export const POINTS_MAX = 1_000_000

const Fen = z.int().min(1).max(FEN_MAX)
const Points = z.int().min(1).max(POINTS_MAX)
const RedeemPoints = z.int().min(0).max(POINTS_MAX)

/**
 * GET /api/console/till/quote?memberId=&cardId=&fen=&redeemPoints=: what a purchase would do. 404 `member_unknown`, 409 `no_rule`,
 * 422 at `redeemPoints`.
 */
export const TillQuoteQuery = z.object({
  memberId: z.uuid(),
  cardId: z.string().max(64).optional(),
  fen: z.coerce.number().pipe(Fen),
  redeemPoints: z.coerce.number().pipe(RedeemPoints).default(0),
})
export type TillQuoteQuery = z.infer<typeof TillQuoteQuery>
export type TillQuote = {
  redeemed: { points: number; fen: number }
  /** In fen. */
  paidFen: number
  earned: number
  /** The most that can be spent on it. `unit`: points are spent in multiples of this; `why`: a sentence where none can. */
  most: { points: number; fen: number; unit?: number; why?: string }
  /** Her points before and afterwards. */
  points: number
  after: number
}

/**
 * POST /api/console/till/post: gives, takes, or posts a purchase; answers TillPosted. The same key posts once, whatever happened to the
 * answer. 404 `member_unknown`, 409 `member_left`, `too_few`, `too_many`, `limit_reached`, `no_rule`, `nothing_to_post`, `key_reused`;
 * 422 with `fields`.
 */
export const TillPost = z.object({
  key: z.string().regex(/^[\w-]{16,64}$/),
  memberId: z.uuid(),
  /** A store's channel. */
  store: z.string().max(128).optional(),
  deed: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['give', 'take']), points: Points, reason: z.string().max(32), note: Note() }),
    z.object({
      kind: z.literal('purchase'),
      fen: Fen,
      redeemPoints: RedeemPoints.default(0),
      cardId: z.string().max(64).optional(),
      note: Note(),
    }),
  ]),
})
export type TillPost = z.infer<typeof TillPost>

/** For colleagues: customers see the reason's word. */
function Note() {
  return z.string().trim().max(200).optional()
}

export type TillPosted = {
  postingId: string
  /** This very request had been posted before: nothing was done now. */
  isRepeat: boolean
  lines: TillLine[]
  /** What was paid, where it was a purchase. */
  paidFen?: number
  /** Her points now. */
  points: number
  /** For how long it can still be taken back here. */
  undoSeconds: number
  today: TillToday
}
/** A gross line: points, and the reason in the caller's language as customers see it. */
export type TillLine = { points: number; word: string }

/**
 * POST /api/console/till/undo answers TillUndone. 404 `posting_unknown`; 409 `already_reversed`, `not_reversible`, `not_yours`, `too_late`,
 * `too_few`, `member_left`.
 */
export const TillUndo = z.object({ key: z.string().regex(/^[\w-]{16,64}$/), postingId: z.uuid() })
export type TillUndone = { points: number; today: TillToday }

/** GET /api/console/till/recent?cursor= answers TillRecent: one's own postings of today, the newest first. */
export type TillRecent = { items: TillRow[]; next?: string; today: TillToday }
export type TillRow = {
  postingId: string
  at: string
  memberNo: string
  name?: string
  lines: TillLine[]
  paidFen?: number
  note?: string
  store?: string
  state: 'undoable' | 'undone' | 'final'
  undoSeconds: number
}

/** GET /api/console/account/till: whether one's own WeChat is a till. POST /account/till/unbind: {} -> { ok: true }. */
export type OwnTill = { bound?: { at: string } }
/** POST /api/console/account/till/link answers TillLink: the address for a QR code, shown once, good for ten minutes and for one WeChat. */
export type TillLink = { link: string; expiresAt: string }

/**
 * Inside WeChat. The page keeps the token of `/console/till-link#<token>` and says who sent it before anything is bound.
 * POST /api/console/till-link { token } answers TillLinkView; 404 `link_gone`. POST /api/console/till-link/bind { token } binds the WeChat
 * that WeChat itself named, and signs in to the till: 401 `no_openid`, 404 `link_gone`, 409 `openid_taken`.
 * POST /api/console/till/enter: {} signs in a WeChat that is bound; 401 `no_openid`, 403 `not_bound`.
 */
export type TillLinkView = {
  name: string
  role: Role
  expiresAt: string
  /** WeChat has said whose it is. Where it has not, it is asked first. */
  isNamed: boolean
}
