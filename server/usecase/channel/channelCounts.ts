import { countByChannel, type ChannelCounts } from '../../store/statement/countByChannel.ts'
import { createAskOnce, type AskOnce } from '../card/askOnce.ts'
import type { House } from '../house.ts'

/** All members are read for it: at a million of them that is felt, so a list that is paged through asks once. */
const KEPT_MS = 30_000

type Counts = ReadonlyMap<string, ChannelCounts>
const counting = new WeakMap<House, AskOnce<Counts>>()

/** Opened and members of every channel that has any; at most half a minute old. */
export async function channelCounts(house: House): Promise<Counts> {
  const ask = counting.get(house) ?? createAskOnce<Counts>(house.clock, () => KEPT_MS)
  counting.set(house, ask)
  return ask('', async () => new Map((await countByChannel(house.db)).map((row) => [row.channel, row])))
}
