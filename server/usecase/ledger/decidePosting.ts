import { defaultProgram, type Program } from '../../../shared/program.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { expiryOf } from '../../../shared/expiryOf.ts'
import { postingFingerprint } from '../../domain/ledger/fingerprint.ts'
import { beyondLimit, dayMoveOf } from '../../domain/ledger/limitLeft.ts'
import { planPosting } from '../../domain/ledger/planPosting.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import type { AccountRow } from '../../store/statement/readAccount.ts'
import type { RecordedPosting } from '../../store/statement/recordPosting.ts'
import type { House } from '../house.ts'
import { expiredLines } from './expiredLines.ts'
import type { FullLine, FullPosting, PostingRefusal } from './posting.ts'

/** Whose day is counted: only where there is a limit to it, or something to give back to one. */
export const limitedActor = ({ limit, givesBack, actor }: FullPosting): string | undefined =>
  limit || givesBack ? actor : undefined

export type PostingDecision =
  | PostingRefusal
  /** This key has posted the very same before. */
  | { outcome: 'known'; postingId: string }
  | { outcome: 'record'; posting: RecordedPosting }

/**
 * What becomes of a posting, given the account as it is. Points that have expired by now go first, as an entry of their
 * own, so that nobody spends what is no longer hers.
 */
export function decidePosting(
  house: Pick<House, 'random'>,
  posting: FullPosting,
  account: AccountRow | undefined,
  at: Date,
): PostingDecision {
  if (!account) return { outcome: 'refused', reason: 'member_unknown' }
  const fingerprint = fingerprintOf(posting)
  const { known } = account
  if (known) {
    const isSame = known.memberId === posting.memberId && known.fingerprint === fingerprint
    return isSame
      ? { outcome: 'known', postingId: known.postingId }
      : { outcome: 'refused', reason: 'key_reused' }
  }
  if (account.status !== 'active') return { outcome: 'refused', reason: 'member_left' }

  const rules = account.rules ?? defaultProgram
  const lines = [...expiredLines(account.lots, at), ...ordered(posting.lines, rules, at)]
  const plan = planPosting(account, lines, { belowZero: posting.belowZero ?? rules.belowZero })
  if (plan.outcome !== 'planned') {
    const { outcome: reason, ...facts } = plan
    return { outcome: 'refused', reason, ...facts } as PostingRefusal
  }
  const move = dayMoveOf(posting.lines)
  const beyond = posting.limit && beyondLimit(posting.limit, account.day, move)
  if (beyond) return { outcome: 'refused', reason: 'limit_reached', ...beyond }
  const day = limitedActor(posting) === undefined ? undefined : { day: chinaDay(at), ...moved(posting, move) }
  const postingId = randomUuid(house.random.bytes(16))
  const recorded = lines.map((line, index) => lineOf(posting, line, plan.totals[index] ?? 0, index))
  return {
    outcome: 'record',
    posting: { ...plan, ...pick(posting), postingId, fingerprint, at, lines: recorded, day },
  }
}

const pick = ({ memberId, actor, store, cardId, channel }: FullPosting) => ({
  memberId,
  actor,
  store,
  cardId,
  channel,
})

/** A reversal gives back: it took what was given, and gave what was taken. */
const moved = ({ givesBack }: FullPosting, { given, taken }: { given: number; taken: number }) =>
  givesBack ? { given: -taken, taken: -given } : { given, taken }

const lineOf = (posting: FullPosting, line: FullLine, total: number, index: number) => ({
  account: line.account,
  amount: line.amount,
  total,
  key: index === 0 ? posting.key : `${posting.key}#${index + 1}`,
  reason: line.reason,
  note: line.reason === 'expiry' ? undefined : posting.note,
  purchase: line.purchase,
  reverses: line.reverses,
  expiresAt: line.amount > 0 ? (line.expiresAt ?? null) : null,
})

/** Taking first: what a posting brings is not spent by itself. */
const ordered = (lines: FullLine[], rules: Program, at: Date): FullLine[] =>
  lines
    .toSorted((a, b) => Math.sign(a.amount) - Math.sign(b.amount))
    .map((line) =>
      line.amount > 0 && line.account === 'points' && line.expiresAt === undefined
        ? { ...line, expiresAt: expiryOf(rules.expiry, at) }
        : line,
    )

function fingerprintOf({ memberId, lines, store, note }: FullPosting): string {
  const said = lines.map((line) => [
    line.account,
    line.amount,
    line.reason,
    line.purchase ?? null,
    line.reverses ?? null,
  ])
  return postingFingerprint([memberId, said, store ?? null, note ?? null])
}
