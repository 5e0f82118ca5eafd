import { z } from 'zod'
import { cardStates } from '../member.ts'
import type { ProfileField } from '../membership.ts'

/** How somebody stands: the best of her cards, or that she has left. */
export const memberStates = [...cardStates, 'left'] as const
export type MemberState = (typeof memberStates)[number]

const Word = z.string().max(200).optional()

/**
 * GET /api/console/members?channel=&level=&state=&from=&to=&cursor= answers Paged<MemberRow>, 50 a page: who joined last comes first.
 * `channel=` without a word: came without one. `level=-`: of no level. Days are days in China, both ends included.
 *
 * POST /api/console/members/search asks the same with `q`, for a phone must not stand in an address: who came last to this
 * database comes first. `q`: a member's number, a card's code, a name or how it begins, a phone whole or its last four digits, a
 * name and these (`林 8001`), an openid.
 *
 * A page may be short, or empty, while there is a `next` one: then so many members were looked through as one request may.
 * 422 at `q` where it is too little, and at `channel`, `level`, `state`, `from`, `to`, `cursor`.
 */
export const SearchMembers = z.object({
  q: z.string().max(200),
  channel: Word,
  level: Word,
  state: Word,
  from: Word,
  to: Word,
  cursor: Word,
})
export type SearchMembers = z.infer<typeof SearchMembers>

export type MemberRow = {
  id: string
  memberNo: string
  /** `林**`; absent where no name is known. */
  name?: string
  /** `138****8001`. */
  phone?: string
  level?: { id: string; name: string }
  points: number
  /** In fen. */
  balance: number
  state: MemberState
  channel?: string
  channelName: string
  joinedAt: string
}

/** GET /api/console/members/choices: what the filters and the ledger's form offer, in the caller's language. */
export type MemberChoices = {
  levels: { id: string; name: string }[]
  reasons: { id: string; name: string; direction: 'give' | 'take' | 'both' }[]
  /** Whether any card keeps a balance. */
  hasBalance: boolean
  /** Which of a card's custom fields the rules fill in, 1 to 3; 0: none. */
  levelField: number
}

/** One answer of her form, masked. `name` is WeChat's (USER_FORM_INFO_FLAG_…) or the merchant's own question. */
export type MaskedAnswer = { name: string; label: string; value: string }

/** Which of a customer's cards is meant. */
export const CardRef = z.object({ cardId: z.string().min(1).max(64), code: z.string().min(1).max(64) })
export type CardRef = z.infer<typeof CardRef>

export type MemberCard = CardRef & {
  title: string
  state: 'active' | 'waiting' | 'deleted' | 'invalidated'
  channelName: string
  receivedAt?: string
  activatedAt?: string
  deletedAt?: string
  invalidatedAt?: string
  /** When she last opened it. */
  viewedAt?: string
  /** What WeChat was last told of it, and what keeps it from being told. */
  told?: { points: number; balance?: number; at: string; problem?: string }
  /** What it shows of her own: picture and words, as last told to WeChat; and how often that was changed. */
  face: { backgroundUrl?: string; fields: (string | null)[]; revision: number }
  /** That it is to be ended for good. */
  invalidation?: Invalidation
}

/** `waiting`: WeChat did not answer and is asked again; `refused`: nothing has changed, `message` says why. */
export type Invalidation = {
  state: 'waiting' | 'refused' | 'done'
  reason: string
  by: string
  askedAt: string
  message?: string
}

/** A journey of hers through the activation, the latest first. */
export type MemberJourney = {
  id: string
  cardTitle: string
  state: 'underWay' | 'confirmed' | 'expired' | 'refused'
  /** Where it stands or how it ended, in a sentence. */
  words: string
  channelName: string
  receivedAt: string
  endedAt?: string
  attempts: number
}

export type MemberConsent = {
  id: string
  /** What it is about, in words. */
  title: string
  version: string
  statement?: { name: string; url: string }
  fields: string[]
  givenAt: string
  withdrawnAt?: string
}

/** GET /api/console/members/:id; 404 `member_unknown`. */
export type MemberDetail = MemberRow & {
  /** Changes with profile and status: the edit's `revision`. */
  revision: number
  /** Nothing is left of it where her data was erased. */
  profile: MaskedAnswer[]
  isErased: boolean
  /** She has asked to leave, and may change her mind until `dueAt`. */
  leaving?: { askedAt: string; dueAt: string }
  levelSince?: string
  /** Points earned within the program's window of days; 0 days: since joining. */
  earned: number
  windowDays: number
  next?: { name: string; missing: number }
  fallsOn?: string
  /** Until the end of that day, the soonest first. */
  expiring: { points: number; by: string }[]
  cards: MemberCard[]
  journeys: MemberJourney[]
  consents: MemberConsent[]
}

/** POST /api/console/members/:id/reveal: everything that she filled in, whole, and what her card's form asks besides. Recorded in the audit log. */
export type RevealedProfile = { revision: number; fields: ProfileField[] }

const Answer = z.union([z.string().max(500), z.array(z.string().max(120)).max(30)])
/**
 * PATCH /api/console/members/:id: answers that change, by their question's name; an empty one takes the answer away. Answers
 * { revision }. 409 `stale` where somebody else changed it meanwhile; 422 at `answers.<name>`, also where the phone is another
 * member's. A number that is written here is not verified by WeChat.
 */
export const EditMember = z.object({
  revision: z.int(),
  answers: z
    .record(z.string().min(1).max(120), Answer)
    .refine((answers) => Object.keys(answers).length <= 60),
})
export type EditMember = z.infer<typeof EditMember>

/**
 * POST /api/console/members/:id/face: what this one card shows of her own. What is not said stays; an empty text clears. At WeChat at
 * once: 503 where it is busy, and nothing is kept. `tellsHer`: WeChat's message about a changed field.
 */
export const EditFace = CardRef.extend({
  revision: z.int(),
  backgroundUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(128)]).optional(),
  fields: z.array(z.string().max(12).nullable()).length(3).optional(),
  tellsHer: z.boolean().default(false),
})
export type EditFace = z.infer<typeof EditFace>

/** POST /api/console/members/:id/invalidate: ends one card for good. `memberNo` is typed; `reason` is what the customer reads. Answers Invalidation. */
export const InvalidateCard = CardRef.extend({
  reason: z.string().trim().min(2).max(60),
  /** She was told and agreed. */
  isAgreed: z.literal(true),
  memberNo: z.string().max(40),
})
export type InvalidateCard = z.infer<typeof InvalidateCard>

/** GET /api/console/members/:id/events?cursor= answers Paged<MemberEvent>: what WeChat has told of her cards, the latest first. */
export type MemberEvent = {
  id: string
  title: string
  cardTitle: string
  code: string
  at: string
  receivedAt: string
  /** `waiting`: it takes effect when WeChat answers; `failed`: it never did. */
  state: 'applied' | 'waiting' | 'failed'
}

/** What helps against a difference: tell WeChat our figures; tell it our number and that the card is active; believe its word of the card; take its form. */
export const cures = ['repair', 'activate', 'adopt', 'profile'] as const
export type Cure = (typeof cures)[number]

/** One thing that both know of a card. Values are as they are shown; `money` in fen. */
export type ComparedRow = {
  key: string
  label: string
  kind: 'text' | 'points' | 'money'
  ours: string | number | null
  wechat: string | number | null
  differs: boolean
  cure?: Cure
  /** Why it is as it is, or what the cure does. */
  note?: string
}

/** GET /api/console/members/:id/wechat?cardId=&code=: read from WeChat now, beside our row. Personal data masked on both sides. Recorded. */
export type CardComparison = { readAt: string; rows: ComparedRow[]; hasForm: boolean }

/** POST /api/console/members/:id/cure. WeChat is read anew before anything is done. Answers the CardComparison afterwards. */
export const CureCard = CardRef.extend({ cure: z.enum(cures) })
export type CureCard = z.infer<typeof CureCard>
