import { defaultProgram, type Program } from '../../../shared/program.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { expiryOf } from '../../domain/ledger/expiryOf.ts'
import { postingFingerprint } from '../../domain/ledger/fingerprint.ts'
import { beyondLimit, dayMoveOf } from '../../domain/ledger/limitLeft.ts'
import { planPosting } from '../../domain/ledger/planPosting.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import type { Transaction } from '../../floor.ts'
import { listPosting } from '../../store/statement/listPosting.ts'
import { lockAccount, type LockedAccount } from '../../store/statement/lockAccount.ts'
import { recordPosting } from '../../store/statement/recordPosting.ts'
import type { House } from '../house.ts'
import { expiredLines } from './expiredLines.ts'
import type { FullLine, FullPosting, Posted, PostingRefusal } from './posting.ts'

/**
 * The only way by which points and balance change, inside the caller's transaction: the account is locked, the posting
 * planned, recorded, and WeChat's telling intended with it. Points that have expired by now go first, as an entry of their
 * own, so that nobody spends what is no longer hers. A refusal has changed nothing.
 */
export async function postInTransaction(
  house: House,
  tx: Transaction,
  posting: FullPosting,
): Promise<Posted | PostingRefusal> {
  const at = house.clock.now()
  const day = chinaDay(at)
  const limited = posting.limit || posting.givesBack ? posting.actor : undefined
  const account = await lockAccount(tx, { memberId: posting.memberId, key: posting.key, limited, day })
  if (!account) return { outcome: 'refused', reason: 'member_unknown' }
  const fingerprint = fingerprintOf(posting)
  if (account.known) return await repeated(tx, posting, account, fingerprint)
  if (account.status !== 'active') return { outcome: 'refused', reason: 'member_left' }

  const rules = account.rules ?? defaultProgram
  const lines = [...expiredLines(account.lots, at), ...ordered(posting.lines, rules, at)]
  const plan = planPosting(account, lines, { belowZero: posting.belowZero ?? rules.belowZero })
  if (plan.outcome !== 'planned') {
    const { outcome: reason, ...facts } = plan
    return { outcome: 'refused', reason, ...facts } as PostingRefusal
  }
  const move = dayMoveOf(posting.lines)
  const beyond = posting.limit && account.day && beyondLimit(posting.limit, account.day, move)
  if (beyond) return { outcome: 'refused', reason: 'limit_reached', ...beyond }

  const postingId = randomUuid(house.random.bytes(16))
  const recorded = lines.map((line, index) => ({
    account: line.account,
    amount: line.amount,
    total: plan.totals[index] ?? 0,
    key: index === 0 ? posting.key : `${posting.key}#${index + 1}`,
    reason: line.reason,
    note: line.reason === 'expiry' ? undefined : posting.note,
    purchase: line.purchase,
    reverses: line.reverses,
    expiresAt: line.amount > 0 ? (line.expiresAt ?? null) : null,
  }))
  const ids = await recordPosting(tx, {
    ...plan,
    ...pick(posting),
    postingId,
    fingerprint,
    at,
    lines: recorded,
    day: limited === undefined ? undefined : { day, ...(posting.givesBack ? negative(move) : move) },
  })
  return {
    outcome: 'posted',
    postingId,
    isRepeat: false,
    lines: recorded.map((line, index) => ({ ...line, id: ids[index] ?? 0 })),
    points: plan.points,
    balance: plan.balance,
  }
}

const pick = ({ memberId, actor, store, cardId, channel }: FullPosting) => ({
  memberId,
  actor,
  store,
  cardId,
  channel,
})

/** What a reversal gives back: it took what was given, and gave what was taken. */
const negative = ({ given, taken }: { given: number; taken: number }) => ({ given: -taken, taken: -given })

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

/** The same key again: the same posting, told once more, or a mistake. */
async function repeated(
  tx: Transaction,
  posting: FullPosting,
  account: LockedAccount,
  fingerprint: string,
): Promise<Posted | PostingRefusal> {
  const { known } = account
  const isSame = known?.memberId === posting.memberId && known.fingerprint === fingerprint
  if (!known || !isSame) return { outcome: 'refused', reason: 'key_reused' }
  const lines = await listPosting(tx, known.postingId)
  const { points, balance } = account
  return { outcome: 'posted', postingId: known.postingId, isRepeat: true, lines, points, balance }
}
