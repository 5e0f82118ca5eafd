import { chinaDay } from '../../domain/chinaDays.ts'
import { isHeldByBalance } from '../../domain/planDeparture.ts'
import type { Transaction } from '../../floor.ts'
import type { DepartureRow } from '../../store/statement/getDeparture.ts'
import { endMembership } from '../../store/statement/endMembership.ts'
import { readAccount } from '../../store/statement/readAccount.ts'
import { lockDeparture } from '../../store/statement/lockDeparture.ts'
import { listOpenidsOf } from '../../store/statement/listOpenidsOf.ts'
import { updateDeparture } from '../../store/statement/updateDeparture.ts'
import type { House } from '../house.ts'
import { expiredLines } from '../ledger/expiredLines.ts'
import { postInTransaction } from '../ledger/postInTransaction.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'

/** Money came in after she gave up what there was: looked at again when she may have spent it. */
const HELD_PAUSE_MS = 10 * 60_000

/**
 * From here on there is no way back: what is left of points and balance is closed by an entry of the ledger, which says so for
 * good, and the membership ends, in one transaction. True where it has begun, now or before; false where she has changed
 * her mind, or has more money than she gave up.
 */
export async function beginDeparture(house: House, id: string): Promise<boolean> {
  return house.db.transaction(async (tx) => {
    const departure = await lockDeparture(tx, id)
    if (!departure || departure.cancelledAt) return false
    if (departure.begunAt) return true
    return begin(house, tx, departure)
  })
}

async function begin(house: House, tx: Transaction, departure: DepartureRow): Promise<boolean> {
  const { id, memberId } = departure
  const at = house.clock.now()
  const key = `leaving:${id}`
  const account = await readAccount(tx, {
    memberId,
    key,
    limited: undefined,
    day: chinaDay(at),
    isLocked: true,
  })
  if (!account) throw new Error('a departure of nobody')
  const problem = { kind: 'departure_held', subject: id, memberId } as const
  if (isHeldByBalance(departure, account.balance)) {
    await updateDeparture(tx, id, { tryAt: new Date(at.getTime() + HELD_PAUSE_MS) })
    await raiseProblem(house, { ...problem, detail: { balance: account.balance } }, tx)
    return false
  }
  const expired = expiredLines(account.lots, at).reduce((sum, { amount }) => sum + amount, 0)
  const closing = [
    { account: 'points' as const, amount: -(account.points + expired), reason: 'leaving' },
    { account: 'balance' as const, amount: -account.balance, reason: 'leaving' },
  ].filter(({ amount }) => amount !== 0)
  if (closing.length > 0 || expired !== 0) {
    const posted = await postInTransaction(house, tx, {
      memberId,
      key,
      lines: closing,
      actor: 'system',
      belowZero: true,
    })
    if (posted.outcome !== 'posted')
      throw new Error(`a departure's ledger could not be closed: ${posted.reason}`)
  }
  await endMembership(tx, { memberId, at })
  await updateDeparture(tx, id, { begunAt: at, tryAt: null })
  await problemIsOver(house, problem, tx)
  const openids = await listOpenidsOf(tx, memberId)
  await house.changes.tell(tx, [
    ...openids.map((openid) => `openid:${openid}`),
    `member:${memberId}`,
    'changes',
  ])
  return true
}
