import { z } from 'zod'
import { FormField } from './card.ts'
import { FreeConsent, type ConsentKind } from './consent.ts'
import { accounts } from './ledger.ts'

/**
 * The contracts of a member's own pages. Every one needs the session's cookie, answers for the session's own openid alone,
 * and refuses with 404 `no_member` whom no membership belongs to. Times are ISO 8601, points integers, money in fen.
 */

/** One gross line of a posting, in words for customers. What staff noted for themselves is not in it. */
export const LedgerLine = z.object({
  /** Signed; points, or fen. */
  amount: z.number(),
  /** Why, in her language. */
  reason: z.string(),
  /** The account after this line. */
  total: z.number(),
  /** A later posting has taken this line back. */
  isTakenBack: z.boolean(),
  /** What of the points that came by this line is not spent yet, and until when it can be; without `expiresAt`, for good. */
  left: z.object({ points: z.number(), expiresAt: z.string().optional() }).optional(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** What was posted together: a purchase that spends points and earns others is one posting of two lines. */
export const LedgerPosting = z.object({
  id: z.string(),
  at: z.string(),
  /** The store's name, where it happened in one. */
  store: z.string().optional(),
  /** What was paid, in fen. */
  purchase: z.number().optional(),
  /** In the order in which they were counted. */
  lines: z.array(LedgerLine),
})
export type LedgerPosting = z.infer<typeof LedgerPosting>

/** GET /api/portal/ledger?account=points|balance&cursor=: the newest first, some twenty postings a page; `cursor` is the `next` of the page before. */
export const LedgerPage = z.object({
  account: z.enum(accounts),
  items: z.array(LedgerPosting),
  next: z.string().optional(),
})
export type LedgerPage = z.infer<typeof LedgerPage>

/**
 * GET /api/portal/member-code: codes for the till, each good from `from` until `until` and a minute longer. The key stays on
 * the server; the page tells the time by `serverNow` and a clock that nobody can set. All times in milliseconds.
 */
export const MemberCodes = z.object({
  memberNo: z.string(),
  serverNow: z.number(),
  codes: z.array(z.object({ code: z.string(), from: z.number(), until: z.number() })),
})
export type MemberCodes = z.infer<typeof MemberCodes>

/** One question of her profile with her answer. */
export const ProfileField = FormField.extend({
  value: z.string(),
  /** Of a question with several answers. */
  values: z.array(z.string()).optional(),
  /** Asked by the card's form today; what was asked before, she can still correct or take away. */
  isAsked: z.boolean(),
  /** Only of the phone number: WeChat verified it. One that she corrected here is not verified. */
  isVerified: z.boolean().optional(),
})
export type ProfileField = z.infer<typeof ProfileField>

/** GET /api/portal/profile?card=: what she gave, in full, and what the card's form asks besides. */
export const Profile = z.object({
  memberNo: z.string(),
  joinedAt: z.string(),
  /** To be sent back with a change: somebody may have been faster. */
  revision: z.number(),
  fields: z.array(ProfileField),
})
export type Profile = z.infer<typeof Profile>

/** POST /api/portal/profile. Only what is named changes; an empty value takes an answer away. */
export const ProfileChange = z.object({
  cardId: z.string().max(64).optional(),
  revision: z.int(),
  answers: z
    .record(z.string().max(120), z.union([z.string().max(500), z.array(z.string().max(120)).max(30)]))
    .refine((answers) => Object.keys(answers).length <= 60),
})
export type ProfileChange = z.infer<typeof ProfileChange>

/** What is wrong with an answer. */
export const profileFaults = [
  'required',
  'too_long',
  'not_a_phone',
  'not_a_date',
  'not_an_email',
  'not_an_id',
  'not_an_option',
  'unreadable',
  'unknown',
  /** Another member has this number. */
  'phone_taken',
  /** Too many numbers tried today. */
  'too_many_tries',
] as const
export type ProfileFault = (typeof profileFaults)[number]

/** Answers POST /api/portal/profile with 200: a refusal is data. `stale` brings the profile as it is now. */
export type ProfileChanged =
  | { outcome: 'saved'; profile: Profile }
  | { outcome: 'stale'; profile: Profile }
  | { outcome: 'faults'; faults: Record<string, ProfileFault> }

/** GET /api/portal/stores: every store that is open to customers, by name. */
export const PortalStore = z.object({
  channel: z.string(),
  name: z.string(),
  address: z.string().optional(),
  /** Degrees of China's own datum (GCJ-02). */
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
})
export type PortalStore = z.infer<typeof PortalStore>
export type PortalStores = { stores: PortalStore[] }

/** One consent that she gave, and took back. */
export type ConsentFact = { version: string; givenAt: string; withdrawnAt?: string }

export type PortalConsent = {
  kind: ConsentKind
  title: string
  /** The text as it stands now; of WeChat's form, what was asked. */
  text: string[]
  /** The version that is agreed to from now on; of WeChat's form, the one that she agreed to. */
  version: string
  /** Her consent that holds. */
  given?: ConsentFact
  /** Everything, the newest first. */
  history: ConsentFact[]
  /** `here`: by one tap. `leaving`: without it there is no membership. */
  withdraw: 'here' | 'leaving'
  /** The document that WeChat's form named. */
  statement?: { name: string; url: string }
}

/** GET /api/portal/consents. */
export type PortalConsents = { consents: PortalConsent[] }

/** POST /api/portal/consents { kind, version, isGiven }. `version` is the text that she had before her: another one now is `text_changed`. */
export const ConsentChange = z.object({
  kind: FreeConsent,
  version: z.string().max(64),
  isGiven: z.boolean(),
})
export type ConsentChange = z.infer<typeof ConsentChange>
export type ConsentChanged = { outcome: 'changed' | 'text_changed'; consents: PortalConsent[] }

/** A one-time way to the copy: the secret stands behind `#`, which no server and no log ever sees. */
export type CopyLink = { url: string; expiresAt: string }
/** POST /api/portal/copy-file { token }: needs no session; answers the file once, else 404 `link_over`. */
export const CopyFileRequest = z.object({ token: z.string().min(1).max(64) })

/** A departure that is under way or over, for the member and, when she has left, for whoever was her. No personal data. */
export const Departure = z.object({
  receiptNo: z.string(),
  requestedAt: z.string(),
  dueAt: z.string(),
  /** The card is over. */
  invalidatedAt: z.string().optional(),
  /** Her data is gone. */
  erasedAt: z.string().optional(),
})
export type Departure = z.infer<typeof Departure>

/** GET /api/portal/departure: what leaving would mean for her, and whether she has asked for it. */
export type DepartureView = {
  coolingOffDays: number
  points: number
  /** In fen. */
  balance: number
  /** How many cards of hers would be over. */
  cards: number
  departure?: Departure
  /** Her balance is larger than what she gave up: nothing is ended until she has spent it or confirms again. */
  waitsForBalance: boolean
}

/** POST /api/portal/departure. The figures that she confirms to lose, and the last four digits of her number, typed. */
export const DepartureRequest = z.object({
  typed: z.string().max(20),
  points: z.int(),
  balance: z.int(),
  /** There is a balance, and she gives it up. */
  givesUpBalance: z.boolean(),
})
export type DepartureRequest = z.infer<typeof DepartureRequest>

/** Answers POST /api/portal/departure and /api/portal/departure/cancel with 200. */
export type DepartureAnswer = {
  outcome:
    | 'requested'
    | 'cancelled'
    | 'wrong_number'
    /** Points or balance are not what she confirmed. */
    | 'figures_changed'
    /** Money is money: first it must be spent or given up. */
    | 'balance_left'
    /** There is nothing to cancel. */
    | 'not_leaving'
  view: DepartureView
}
