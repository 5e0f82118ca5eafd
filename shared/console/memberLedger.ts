import { z } from 'zod'
import { accounts, type Account } from '../ledger.ts'

/** GET /api/console/members/:id/ledger?account=&cursor= answers Paged<LedgerItem>, the latest first, 50 a page. */
export type LedgerItem = {
  id: number
  postingId: string
  account: Account
  /** Signed; points, or fen. */
  amount: number
  /** The account's total after it. */
  total: number
  reason: string
  /** Internal. */
  note?: string
  actor: string
  store?: string
  /** What was paid, in fen. */
  purchase?: number
  /** The last day, in China, on which these points can be spent. */
  expiresBy?: string
  at: string
  /** It was taken back since, or takes one back itself. */
  isTakenBack: boolean
  isReversal: boolean
  /** Whether its posting can be taken back: not twice, and neither a reversal nor what expired. */
  canReverse: boolean
}

const AMOUNT_MAX = 2_000_000_000
/** POST /api/console/members/:id/ledger. `key` is made by the page when the form is opened: it posts once. Answers LedgerDone. */
export const PostEntry = z.object({
  key: z.uuid(),
  account: z.enum(accounts),
  /** Signed; points, or fen. */
  amount: z
    .int()
    .min(-AMOUNT_MAX)
    .max(AMOUNT_MAX)
    .refine((n) => n !== 0),
  reason: z.string().min(1).max(40),
  note: z.string().trim().max(200).optional(),
  /** The channel of a store. */
  store: z.string().max(128).optional(),
})
export type PostEntry = z.infer<typeof PostEntry>
/** POST /api/console/members/:id/ledger/:postingId/reverse: takes a whole posting back by counter-entries. */
export const ReverseEntry = z.object({ key: z.uuid(), note: z.string().trim().max(200).optional() })
/** What she has now; balance in fen. `isRepeat`: this key had done it before. */
export type LedgerDone = { points: number; balance: number; isRepeat: boolean }
