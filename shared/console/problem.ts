import { z } from 'zod'

/** What can stand in the inbox of problems; each has its cause, its cure and its button in shared/text/console/problem.ts. */
export const problemKinds = [
  /** A journey that is under way for too long. Subject: the activation's id. */
  'journey_stuck',
  /** A journey that WeChat ended: the card or the ticket is no good. Subject: the activation's id. */
  'journey_refused',
  /** WeChat's reviewers refused a card. Subject: the card id. */
  'review_refused',
  /** WeChat was not told of figures for long. Subject: `cardId:code`. */
  'telling_late',
  /** WeChat refuses to take figures for this card. Subject: `cardId:code`. */
  'telling_refused',
  /** A push that could not be applied. Subject: its id. */
  'push_failed',
  /** WeChat's figures or status differ from ours. Subject: `cardId:code`. */
  'difference',
  /** A card's stock is low or gone. Subject: the card id. */
  'stock_low',
  /** A customer was activated by WeChat and is no member here. Subject: `cardId:code`. */
  'activated_unknown',
  /** A webhook's target does not take deliveries. Subject: the webhook's id. */
  'webhook_failing',
  /**
   * A member has left, and WeChat does not end her card; it is tried again by itself, and her data goes only then. Subject: the
   * departure's id. Detail: `errcode`, `failures`.
   */
  'departure_late',
  /**
   * A member wants to leave and its time has come, but her balance has grown since she gave it up: it must be paid out or spent,
   * or confirmed by her. Subject: the departure's id. Detail: `balance` in fen.
   */
  'departure_held',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** `now`: customers feel it. `soon`: it will not mend itself. `watch`: good to know. */
export const urgencies = ['now', 'soon', 'watch'] as const
export type Urgency = (typeof urgencies)[number]

/** How much each kind presses. */
export const problemUrgency = {
  journey_stuck: 'now',
  journey_refused: 'soon',
  review_refused: 'now',
  telling_late: 'now',
  telling_refused: 'soon',
  push_failed: 'soon',
  difference: 'soon',
  stock_low: 'now',
  activated_unknown: 'watch',
  webhook_failing: 'soon',
  departure_late: 'soon',
  departure_held: 'soon',
} as const satisfies Record<ProblemKind, Urgency>

/** What a button does about a problem; each can be done twice and is done once. */
export const problemDeeds = [
  /** Ask WeChat again, now. */
  'retry',
  /** Our figures are right: WeChat's card is told them, silently. */
  'use_ours',
  /** WeChat is right about the card's state (deleted, void, held): our row takes it over. */
  'use_wechat',
  /** WeChat's card gets our member number again. */
  'tell_number',
  /** The card is void here, and WeChat is told so again. Cannot be undone. */
  'void_again',
  /** The holder becomes a member, with what her card shows. */
  'enrol',
  /** Compare once more; nothing is changed. */
  'look_again',
] as const
export type ProblemDeed = (typeof problemDeeds)[number]

/** A figure, number or state that differs, as both sides show it; `ours` and `wechat` are ready to be read. */
export type ProblemDifference = {
  figure: 'points' | 'balance' | 'memberNo' | 'status'
  ours: string
  wechat: string
}

/**
 * GET /api/console/problems?state=open|settled&kind=&urgency=&cursor= answers Paged<Problem>, what happened last first;
 * settled ones by when they were settled. Sentences come in the caller's language, and hold no errcode where we know its meaning.
 */
export type Problem = {
  id: string
  kind: ProblemKind
  urgency: Urgency
  title: string
  cause: string
  cure: string
  times: number
  firstAt: string
  lastAt: string
  /** The buttons that help, the best first; none where a page of the console, or a talk with the customer, does. */
  deeds: ProblemDeed[]
  differences?: ProblemDifference[]
  member?: { id: string; memberNo: string }
  card?: { cardId: string; title: string }
  /** The first and last characters of the customer's openid: enough to tell rows apart. */
  who?: string
  /** A webhook's id, for its log. */
  webhookId?: string
  /** `by` is absent where it went away by itself. */
  settled?: { at: string; by?: string; note?: string }
}

/** GET /api/console/problems/count: what is open, for the navigation. */
export type ProblemCount = {
  open: number
  byUrgency: Record<Urgency, number>
  byKind: Partial<Record<ProblemKind, number>>
}

/**
 * POST /api/console/problems/:id/cure. 200 Cured: `isSettled` false where it goes on by itself and is watched. 404 for no
 * such problem, 409 `not_offered`, `still_open` with WeChat's words, `refused` with ours; 502 and 503 where WeChat refuses at once.
 */
export const CureProblem = z.object({ deed: z.enum(problemDeeds) })
export type CureProblem = z.infer<typeof CureProblem>
export type Cured = { problem: Problem; message: string }

/** POST /api/console/problems/:id/dismiss: a person says that it is dealt with, and why. Answers the Problem. */
export const DismissProblem = z.object({ note: z.string().trim().min(2).max(300) })
export type DismissProblem = z.infer<typeof DismissProblem>
