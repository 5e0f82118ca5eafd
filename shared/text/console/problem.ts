import type { ProblemDeed, ProblemKind } from '../../console/problem.ts'
import type { Locale } from '../../portal.ts'
import { problemEn } from './problemEn.ts'
import { problemZhCN } from './problemZhCN.ts'

/** WeChat's words for a card's state, and ours. */
export type CardWord =
  | 'held'
  | 'deleted'
  | 'invalidated'
  | 'normal'
  | 'expired'
  | 'gifting'
  | 'gifted'
  | 'unknown'

/** What the server says of problems: what happened, why, and what helps. A language that lacks a kind does not compile. */
export type ProblemTexts = {
  title: Record<ProblemKind, string>
  cause: {
    /** WeChat has not yet said what becomes of the form; `tries` so far. */
    journeyUnread: (tries: number) => string
    /** She is a member here, and WeChat has not confirmed her card. */
    journeyUntold: (tries: number) => string
    reviewed: (reason: string) => string
    reviewedSilently: string
    tellingLate: (tries: number) => string
    tellingRefused: string
    push: (event: string) => string
    pushNotShown: string
    difference: string
    differenceOfStatus: string
    stockGone: string
    stockLow: (quantity: string) => string
    unknownHolder: (points: string, balance: string | undefined) => string
    unknownRefused: (why: string) => string
    webhookGone: (host: string) => string
    webhookFailing: (host: string, failures: number) => string
    webhookGivenUp: (host: string) => string
    departureLate: (tries: number) => string
    departureHeld: (balance: string) => string
    /** The last answer of WeChat's, or that there was none. */
    lastly: (why: string) => string
  }
  cure: Record<ProblemKind, string> & {
    /** A difference in the member number alone, in the card's state, and in a card that is void here. */
    number: string
    status: string
    voidAgain: string
    unknownRefused: string
    /** Behind what helps against WeChat's own trouble. */
    repeats: string
  }
  events: Record<string, string>
  eventElse: string
  card: Record<CardWord, string>
  noNumber: string
  points: (count: string) => string
  refusal: Record<
    'problem_unknown' | 'not_offered' | 'not_active' | 'card_unknown' | 'member_gone' | 'bad_query',
    string
  > & {
    still_open: (why: string) => string
    still_different: string
    not_enrolled: (why: string) => string
  }
  done: Record<ProblemDeed, string> & {
    already: string
    differs: string
    gone: string
    enrolledAs: (memberNo: string, isNew: boolean) => string
  }
  field: Record<'deed' | 'note' | 'state' | 'kind' | 'urgency' | 'cursor', string>
}

const texts: Record<Locale, ProblemTexts> = { 'zh-CN': problemZhCN, en: problemEn }
export const problemText = (locale: Locale): ProblemTexts => texts[locale]
