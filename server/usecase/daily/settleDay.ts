import type { House } from '../house.ts'
import { beginSettling, settleLevels } from '../program/settleLevels.ts'
import { runDaily } from './runDaily.ts'

/** The window has moved on by a day: all members are looked at again. The work itself keeps its own place. */
export async function settleDay(house: House, day: string, signal: AbortSignal): Promise<void> {
  await runDaily(
    house,
    { name: 'settleLevels', day },
    async () => {
      await beginSettling(house, house.db)
      return undefined
    },
    signal,
  )
  await settleLevels(house, signal)
}
