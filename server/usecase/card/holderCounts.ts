import { countHolders, type HolderCounts } from '../../store/statement/countHolders.ts'
import type { House } from '../house.ts'
import { createAskOnce, type AskOnce } from './askOnce.ts'

/** An answer stands for this many times as long as the question took: the database spends at most a fiftieth of its time on it. */
const KEPT_TIMES = 50

type Counted = { counts: HolderCounts; tookMs: number }
const counting = new WeakMap<House, AskOnce<Counted>>()

/**
 * Holders and members of each card. Fresh to the blink where they are few, some seconds old where they are a million; asked
 * once however many people look.
 */
export async function holderCounts(house: House): Promise<HolderCounts> {
  const known = counting.get(house)
  const ask = known ?? createAskOnce<Counted>(house.clock, ({ tookMs }) => tookMs * KEPT_TIMES)
  if (!known) counting.set(house, ask)
  const { counts } = await ask('all', async () => {
    const begunAt = house.clock.now().getTime()
    const counted = await countHolders(house.db)
    return { counts: counted, tookMs: house.clock.now().getTime() - begunAt }
  })
  return counts
}
