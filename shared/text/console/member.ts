import type { RefusalReason } from '../../activation.ts'
import type { ConsentKind } from '../../consent.ts'
import type { ProfileFault } from '../../membership.ts'
import type { Locale } from '../../portal.ts'
import { memberEn } from './memberEn.ts'
import { memberZhCN } from './memberZhCN.ts'

/** What the server says about members: what happened, what stands where, and what to do next. */
export type MemberTexts = {
  refusal: {
    member_unknown: string
    card_unknown: string
    member_left: string
    stale: string
    face_stale: string
    bad_query: string
    nothing_revealed: string
    /** Figures and places of the ledger. */
    posting_unknown: string
    already_reversed: string
    not_reversible: string
    not_yours: string
    too_late: string
    key_reused: string
    card_over: string
    /** WeChat did not say what the cure is for, or says something else by now. */
    no_cure: string
  }
  tooFew: (account: 'points' | 'balance', have: string, need: string) => string
  tooMany: (account: 'points' | 'balance') => string
  limitReached: (direction: 'given' | 'taken', left: string) => string
  field: {
    q: string
    channel: string
    level: string
    state: string
    day: string
    cursor: string
    account: string
    amount: string
    reason: string
    note: string
    store: string
    store_unknown: string
    no_balance: string
    key: string
    endReason: string
    isAgreed: string
    memberNo: string
    backgroundUrl: string
    fields: string
    levelField: string
    cure: string
  }
  profileFault: Record<ProfileFault, string>
  noChannel: string
  /** A level or a card that is not here any more. */
  gone: string
  actor: { system: string; api: string; gone: string }
  journey: { underWay: string; confirmed: string } & Record<RefusalReason, string>
  consent: Record<ConsentKind, string>
  /** WeChat's events, by their names. */
  event: Record<string, string>
  otherEvent: string
  telling: { waits: (times: number) => string; refused: string }
  invalidation: { waiting: string; refused: { gone: string; unknown: string } }
  compared: {
    memberNo: string
    active: string
    status: string
    holder: string
    points: string
    balance: string
    yes: string
    no: string
    ours: Record<'held' | 'deleted' | 'invalidated', string>
    wechat: Record<string, string>
    note: {
      onItsWay: string
      repair: string
      activate: string
      adopt: string
      profile: string
      noForm: string
      belowZero: string
    }
  }
}

const texts: Record<Locale, MemberTexts> = { 'zh-CN': memberZhCN, en: memberEn }

/** In the caller's language. */
export const memberTexts = (locale: Locale): MemberTexts => texts[locale]
