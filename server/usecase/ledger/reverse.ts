import type { Transaction } from '../../floor.ts'
import { getReversal, type ReversibleEntry } from '../../store/statement/getReversal.ts'
import type { House } from '../house.ts'
import { committed } from './committed.ts'
import type { FullLine, Posted, PostingRefusal } from './posting.ts'
import { postInTransaction, type PostedWithTopics } from './postInTransaction.ts'

export type Reversal = {
  postingId: string
  /** Reverses once, for good. */
  key: string
  actor: string
  note?: string | undefined
  /** Only postings of this actor's own, and not older than so many minutes. */
  own?: { withinMinutes: number } | undefined
  belowZero?: boolean | undefined
}

export type ReversalRefusal =
  | PostingRefusal
  | {
      outcome: 'refused'
      reason: 'posting_unknown' | 'already_reversed' | 'not_reversible' | 'not_yours' | 'too_late'
    }

/** Points that come back after their day have this long to be spent, or a mistake of ours would have cost her. */
const GRACE_MS = 30 * 86_400_000

/**
 * Take a posting back by counter-entries: what it gave is taken, from its own lots first, and what it took goes back into
 * the lots it came from. Nothing is deleted. A posting is taken back once; a reversal itself, and what expired, are not.
 */
export const reversePosting = (house: House, reversal: Reversal): Promise<Posted | ReversalRefusal> =>
  committed<ReversalRefusal>(house, (tx) => reverseOnce(house, tx, reversal))

async function reverseOnce(
  house: House,
  tx: Transaction,
  reversal: Reversal,
): Promise<PostedWithTopics | ReversalRefusal> {
  const at = house.clock.now()
  const entries = (await getReversal(tx, reversal.postingId, at)).filter(({ reason }) => reason !== 'expiry')
  const [first] = entries
  if (!first) return { outcome: 'refused', reason: 'posting_unknown' }
  const reason = refusalOf(entries, first, reversal, at)
  if (reason) return { outcome: 'refused', reason }
  const isOwn = first.actor === reversal.actor
  return postInTransaction(house, tx, {
    memberId: first.memberId,
    key: reversal.key,
    lines: entries.map((entry) => counterLine(entry, at)),
    actor: reversal.actor,
    note: reversal.note,
    store: first.store ?? undefined,
    cardId: first.cardId ?? undefined,
    belowZero: reversal.belowZero,
    givesBack: isOwn && first.actor !== 'system',
  })
}

function refusalOf(entries: ReversibleEntry[], first: ReversibleEntry, reversal: Reversal, at: Date) {
  const { key, own, actor } = reversal
  const isRepeat = entries.some(
    ({ takenBackBy }) => takenBackBy === key || takenBackBy?.startsWith(`${key}#`),
  )
  if (isRepeat) return undefined
  if (entries.some(({ takenBackBy }) => takenBackBy !== null)) return 'already_reversed'
  if (entries.some((entry) => entry.reason === 'reversal')) return 'not_reversible'
  if (own && first.actor !== actor) return 'not_yours'
  if (own && at.getTime() - first.createdAt.getTime() > own.withinMinutes * 60_000) return 'too_late'
  return undefined
}

function counterLine(entry: ReversibleEntry, at: Date): FullLine {
  const line = { account: entry.account, amount: -entry.amount, reason: 'reversal', reverses: entry.id }
  if (entry.account === 'balance') return line
  if (entry.amount > 0) return { ...line, lots: entry.made }
  const back = entry.took.reduce((sum, { amount }) => sum + amount, 0)
  const expiresAt = back < -entry.amount ? new Date(at.getTime() + GRACE_MS) : null
  return { ...line, lots: entry.took, expiresAt }
}
