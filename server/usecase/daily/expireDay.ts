import { listExpiredLots, type LotPlace } from '../../store/statement/listExpiredLots.ts'
import type { House } from '../house.ts'
import { expirePoints } from '../ledger/expirePoints.ts'
import { runDaily } from './runDaily.ts'

const LOTS_A_SLICE = 200

/** Takes what has expired by now from every member, lot by lot in the order in which they expired. */
export async function expireDay(house: House, day: string, signal: AbortSignal): Promise<void> {
  await runDaily(
    house,
    { name: 'expirePoints', day },
    async (position) => {
      const after = position?.after as LotPlace | undefined
      const at = house.clock.now()
      const lots = await listExpiredLots(house.db, { at, after, limit: LOTS_A_SLICE })
      // Of one member all lots go at once: the others of hers are then empty.
      for (const memberId of new Set(lots.map((lot) => lot.memberId))) {
        if (signal.aborted) return position ?? {}
        await expirePoints(house, memberId)
      }
      const last = lots.at(-1)
      return last && { after: { expiresAt: last.expiresAt, id: last.id } }
    },
    signal,
  )
}
