import { chinaDay } from '../../domain/chinaDays.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { listPosting } from '../../store/statement/listPosting.ts'
import { readAccount, type AccountRow } from '../../store/statement/readAccount.ts'
import { recordPosting, type RecordedPosting } from '../../store/statement/recordPosting.ts'
import type { House } from '../house.ts'
import { decidePosting, limitedActor } from './decidePosting.ts'
import type { FullPosting, Posted, PostingRefusal } from './posting.ts'

/** A posting with whoever waits for it: told by the caller, after the commit. */
export type PostedWithTopics = Posted & { topics: string[] }

/**
 * The only way by which points and balance change, inside the caller's transaction: the account is locked, the posting
 * planned, recorded, and WeChat's telling intended with it. A refusal has changed nothing. Whoever waits for `topics` is told
 * by the caller, after the commit.
 */
export async function postInTransaction(
  house: House,
  tx: Transaction,
  posting: FullPosting,
): Promise<PostedWithTopics | PostingRefusal> {
  const posted = await tryPosting(house, tx, posting, { isLocked: true })
  if (posted === 'stale') throw new Error('an account that is locked was changed by somebody else')
  return posted
}

/**
 * The same, locked beforehand, or planned on the figures as they are and recorded only if nothing was posted meanwhile:
 * `stale` then, with nothing changed. The second takes half the round trips, and no transaction of the caller's.
 */
export async function tryPosting(
  house: House,
  db: Queryable,
  posting: FullPosting,
  { isLocked }: { isLocked: boolean },
): Promise<PostedWithTopics | PostingRefusal | 'stale'> {
  const at = house.clock.now()
  const { memberId, key } = posting
  const question = { memberId, key, limited: limitedActor(posting), day: chinaDay(at), isLocked }
  const account = await readAccount(db, question)
  const decision = decidePosting(house, posting, account, at)
  if (decision.outcome === 'refused') return decision
  // Her figures may have been read just before that posting was there, and the key just after.
  if (decision.outcome === 'known')
    return await repeated(db, decision.postingId, await readAccount(db, question))
  const expected = isLocked || !account ? undefined : { postings: account.postings, ...account.day }
  const recorded = await recordPosting(db, decision.posting, expected)
  return recorded ? answerOf(decision.posting, recorded) : 'stale'
}

function answerOf(
  posting: RecordedPosting,
  { ids, openids }: { ids: number[]; openids: string[] },
): PostedWithTopics {
  return {
    outcome: 'posted',
    postingId: posting.postingId,
    isRepeat: false,
    lines: posting.lines.map((line, index) => ({ ...line, id: ids[index] ?? 0 })),
    points: posting.points,
    balance: posting.balance,
    topics: ['changes', `member:${posting.memberId}`, ...openids.map((openid) => `openid:${openid}`)],
  }
}

/** The same key again: the same posting, told once more. */
async function repeated(
  db: Queryable,
  postingId: string,
  account: AccountRow | undefined,
): Promise<PostedWithTopics> {
  const lines = await listPosting(db, postingId)
  const { points = 0, balance = 0 } = account ?? {}
  return { outcome: 'posted', postingId, isRepeat: true, lines, points, balance, topics: [] }
}
