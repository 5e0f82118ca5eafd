import type { Account } from '../../../shared/ledger.ts'
import type { PlannedLine } from '../../domain/ledger/planPosting.ts'

/** One gross line of a posting: what came and what went stand apart, never netted. */
export type PostingLine = {
  account: Account
  /** Signed, never 0; points, or fen. */
  amount: number
  /** A code of shared/ledger.ts, or one of the program's own. */
  reason: string
  /** What was paid, in fen, where the line comes of a purchase. */
  purchase?: number | undefined
  /** Until when earned points can be spent. Left out: as the program's rule says. Null: for good. */
  expiresAt?: Date | null | undefined
}

export type Posting = {
  memberId: string
  /** Posts once, for good: the same key with the same content is the same posting, with other content it is refused. */
  key: string
  /** Lines that take are recorded before lines that give. */
  lines: PostingLine[]
  /** `system`, `staff:<id>` or `api:<key id>`. */
  actor: string
  note?: string | undefined
  /** The store (a channel) where it happened. */
  store?: string | undefined
  cardId?: string | undefined
  /** Where the customer came from, for postings that belong to a journey. */
  channel?: string | undefined
  /** Whether figures may fall below zero; the program's rule where nothing is said. */
  belowZero?: boolean | undefined
  /** The most that this actor may give and take today, in points; counted only where it is given. */
  limit?: { given?: number | undefined; taken?: number | undefined } | undefined
}

/** A line as it is recorded; a reversal's lines say which entry they take back, and which lots that touches. */
export type FullLine = PostingLine & Pick<PlannedLine, 'lots'> & { reverses?: number | undefined }

/** `givesBack`: a reversal of one's own posting, which gives back to the day's limit. */
export type FullPosting = Omit<Posting, 'lines'> & { lines: FullLine[]; givesBack?: boolean | undefined }

export type PostedLine = {
  id: number
  account: Account
  amount: number
  total: number
  reason: string
  expiresAt: Date | null
}

/** Why nothing was posted. Data, not an error: each has its sentence. */
export type PostingRefusal =
  | { outcome: 'refused'; reason: 'member_unknown' | 'member_left' | 'key_reused' }
  /** `have`: what there is, in points or fen. */
  | { outcome: 'refused'; reason: 'too_few'; account: Account; have: number; need: number }
  | { outcome: 'refused'; reason: 'too_many'; account: Account }
  /** `left`: what this actor may still give or take today. */
  | { outcome: 'refused'; reason: 'limit_reached'; direction: 'given' | 'taken'; left: number }

export type Posted = {
  outcome: 'posted'
  postingId: string
  /** True where this key had posted it before, and nothing was done now. */
  isRepeat: boolean
  lines: PostedLine[]
  points: number
  /** In fen. */
  balance: number
}
