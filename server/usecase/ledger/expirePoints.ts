import { chinaDay } from '../../domain/chinaDays.ts'
import type { Transaction } from '../../floor.ts'
import { endTelling } from '../../store/statement/endTelling.ts'
import { enqueueQuietTellings } from '../../store/statement/enqueueQuietTellings.ts'
import { isTellingWaiting } from '../../store/statement/isTellingWaiting.ts'
import { readAccount } from '../../store/statement/readAccount.ts'
import type { House } from '../house.ts'
import { committed } from './committed.ts'
import { expiredLines } from './expiredLines.ts'
import { postInTransaction } from './postInTransaction.ts'

const nothing = { outcome: 'refused' as const }

/**
 * Takes what has expired of a member's points, as an entry of its own, once a day in China; nothing where nothing has. WeChat's
 * card is told without a message: it happens at night, and was announced before. Resolves to how many points went.
 */
export async function expirePoints(house: House, memberId: string): Promise<number> {
  const posted = await committed(house, (tx) => expire(house, tx, memberId))
  if (posted.outcome !== 'posted') return 0
  return posted.lines.reduce((sum, { amount }) => sum - amount, 0)
}

async function expire(house: House, tx: Transaction, memberId: string) {
  const at = house.clock.now()
  const day = chinaDay(at)
  const key = `expiry:${memberId}:${day}`
  const account = await readAccount(tx, { memberId, key, limited: undefined, day, isLocked: true })
  if (!account || account.known || account.status !== 'active') return nothing
  if (expiredLines(account.lots, at).length === 0) return nothing
  const isWaiting = await isTellingWaiting(tx, memberId)
  // Whatever has expired goes first in every posting: here it is all there is.
  const posted = await postInTransaction(house, tx, { memberId, key, lines: [], actor: 'system' })
  // Whoever has just bought something still gets her message.
  if (posted.outcome === 'posted' && !isWaiting) {
    await endTelling(tx, { memberId, revision: 1 })
    await enqueueQuietTellings(tx, [memberId])
  }
  return posted
}
