import type { RefusalReason } from '../activation.ts'
import type { MemberState, PageProblem } from '../portal.ts'

/** What happened, what to do next, and the word on the button that does it. */
export type Sentence = { title: string; body: string; action: string }

/**
 * Everything a customer can read, in one language. A language that lacks a key does not compile.
 * Plain text only: no markup, and numbers arrive already formatted.
 */
export type Texts = {
  common: {
    memberCard: string
    retry: string
    close: string
    working: string
    call: (phone: string) => string
    requestId: (id: string) => string
    logoOf: (brand: string) => string
    cardOf: (brand: string, title: string) => string
  }
  /** The face of each state of a membership. */
  state: Record<MemberState, Sentence>
  refusal: Record<RefusalReason, Sentence>
  problem: Record<PageProblem, Sentence>
  /** Why a request of the page brought nothing. */
  failure: Record<'offline' | 'timeout' | 'server' | 'session' | 'refused', Sentence>
  /** Why new members cannot take the card. */
  availability: Record<'in_review' | 'sold_out' | 'deleted', Sentence>
  join: {
    headline: (brand: string) => string
    busy: string
    leaving: string
    hint: string
    from: (store: string) => string
    benefits: string
    openingPoints: (points: string) => string
    discount: (percentOff: number) => string
    pointsRule: string
    form: string
    formIntro: string
    formUnknown: string
    required: string
    optional: string
    statement: string
    notice: string
    validity: string
    phone: string
  }
  validity: {
    permanent: string
    range: (from: string, until: string) => string
    term: (days: number, startsAfterDays: number) => string
  }
  claim: { title: string; hint: string; alt: string; back: string }
  resume: { cardPack: string; points: (points: string) => string; steps: [string, string] }
  becoming: {
    /** Read out at once by a screen reader while the figures are on their way. */
    slowTitle: string
    slowBody: string
    numberReady: string
  }
  welcome: { points: (points: string) => string; number: string }
  member: {
    number: string
    points: string
    balance: string
    level: string
    show: string
    enlarge: string
    sheet: string
    brightness: string
    barcodeOf: (number: string) => string
    qrcodeOf: (number: string) => string
    asOf: (time: string) => string
    offline: string
    openInWechat: string
    openFailed: string
    details: string
    lastKnown: string
    offlineCode: string
    kept: string
  }
  outside: { title: string; body: string; alt: string; copy: string; copied: string; copyFailed: string }
  waiting: string
  unreachable: Sentence
  description: (brand: string) => string
}
