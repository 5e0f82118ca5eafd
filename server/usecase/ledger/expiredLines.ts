import type { OpenLot } from '../../domain/ledger/planPosting.ts'
import type { FullLine } from './posting.ts'

/** The line that takes what has expired by now and is still there; none where nothing has. */
export function expiredLines(lots: OpenLot[], at: Date): FullLine[] {
  const expired = lots.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= at)
  const amount = expired.reduce((sum, { remaining }) => sum + remaining, 0)
  if (amount === 0) return []
  return [
    {
      account: 'points',
      amount: -amount,
      reason: 'expiry',
      lots: expired.map(({ id, remaining }) => ({ lotId: id, amount: remaining })),
    },
  ]
}
