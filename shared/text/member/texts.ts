import type { ProfileFault } from '../../membership.ts'
import type { Sentence } from '../texts.ts'

/** What a member can read on her own pages, in one language; apart from the rest, for who joins never needs it. Plain text only. */
export type MemberTexts = {
  back: string
  more: string
  loading: string
  listEnd: string
  /** A page that could not be had. */
  failed: Sentence
  code: {
    next: (seconds: number) => string
    /** Read out once, not at every second. */
    changes: string
    offline: string
    over: string
    clock: string
    numberOf: (number: string) => string
  }
  level: {
    title: string
    earned: (points: string, days: number) => string
    earnedInAll: (points: string) => string
    next: (missing: string, level: string) => string
    top: string
    falls: (day: string) => string
    progress: (percent: number) => string
    benefits: string
  }
  expiring: {
    title: string
    line: (points: string, day: string) => string
    more: (days: number) => string
  }
  menu: {
    title: string
    points: string
    balance: string
    profile: string
    stores: string
    consents: string
    copy: string
    leave: string
  }
  leaving: { notice: (day: string) => string; see: string }
  story: {
    points: string
    balance: string
    now: string
    empty: { points: Sentence; balance: Sentence }
    total: (total: string) => string
    left: (points: string, day: string) => string
    leftForGood: (points: string) => string
    takenBack: string
    paid: (yuan: string) => string
  }
  profile: {
    title: string
    lead: string
    number: string
    joined: string
    edit: string
    save: string
    saving: string
    cancel: string
    saved: string
    nothing: string
    verified: string
    unverified: string
    phoneHint: string
    earlier: string
    required: string
    optional: string
    choose: string
    stale: string
    notSaved: string
    faults: Record<ProfileFault, string>
    none: Sentence
  }
  stores: {
    title: string
    search: string
    near: string
    locating: string
    refused: string
    promise: string
    away: (distance: string, unit: 'm' | 'km') => string
    unplaced: string
    empty: Sentence
    notFound: string
    found: (count: number) => string
    more: string
  }
  consents: {
    title: string
    lead: string
    given: (day: string) => string
    notGiven: string
    version: (version: string) => string
    newer: string
    agree: string
    withdraw: string
    history: string
    period: (from: string, until: string) => string
    since: (from: string) => string
    byLeaving: string
    changed: string
    textChanged: string
    document: string
  }
  copy: {
    title: string
    lead: string
    parts: Record<'member' | 'profile' | 'consents' | 'ledger' | 'cards' | 'journeys' | 'events', string>
    countOf: (count: number) => string
    copyAll: string
    copied: string
    copyFailed: string
    browser: string
    makeLink: string
    link: string
    linkHint: (time: string) => string
    copyLink: string
    linkCopied: string
    save: string
    saved: string
    raw: string
    notIn: string
  }
  file: { title: string; body: string; action: string; busy: string; done: Sentence; over: Sentence }
  leave: {
    title: string
    lead: string
    happens: string
    /** What ends, in the order in which it happens. */
    steps: (days: number) => string[]
    stays: string
    kept: string[]
    lose: string
    points: (points: string) => string
    balance: (yuan: string) => string
    balanceFirst: string
    giveUp: (yuan: string) => string
    copyFirst: string
    type: (digits: number) => string
    typeLabel: string
    ask: string
    asking: string
    wrongNumber: string
    figuresChanged: string
    asked: (day: string) => Sentence
    askedNow: Sentence
    held: (yuan: string) => string
    confirmAgain: string
    receipt: string
    requestedAt: string
    dueAt: string
    changeMind: string
    changing: string
    stayed: string
  }
  left: {
    receipt: string
    number: string
    requestedAt: string
    invalidatedAt: string
    erasedAt: string
    underWay: string
    erased: string
    what: string[]
    kept: string
    keptWhat: string[]
    keep: string
    again: string
    againHint: string
  }
}
