import type { ChannelsImported } from '../../../shared/console/channel.ts'
import { channelNames } from '../../domain/channelNames.ts'
import { parseStores, type StoreLine, type StoreLineFault } from '../../domain/parseStores.ts'
import { lockChannels } from '../../store/statement/lockChannels.ts'
import type { House } from '../house.ts'
import { insertChannels, listTaken } from './channelWrites.ts'

/** More stores than the largest chains have; a bound for one transaction. */
export const STORES_MAX = 5000

export type StoresImported =
  | ({ outcome: 'imported' } & ChannelsImported)
  | { outcome: 'faults'; faults: StoreLineFault[] }
  | { outcome: 'nothing' }
  | { outcome: 'too_many' }

/** One store a line. Nothing is made where a line is wrong; a store whose name is known, here or further up in the list, is counted and left as it is. */
export async function importStores(house: House, lines: string): Promise<StoresImported> {
  const parsed = parseStores(lines)
  if ('faults' in parsed) return { outcome: 'faults', faults: parsed.faults }
  const { stores } = parsed
  if (stores.length === 0) return { outcome: 'nothing' }
  if (stores.length > STORES_MAX) return { outcome: 'too_many' }
  const byName = new Map(stores.toReversed().map((store) => [store.name, store]))
  const made = await house.db.transaction(async (tx) => {
    await lockChannels(tx)
    const wanted = new Map([...byName.keys()].map((name) => [name, channelNames('store', name)]))
    const names = [...wanted.keys()]
    const taken = await listTaken(tx, { kind: 'store', channels: [...wanted.values()].flat(), names })
    const fresh = [...byName.values()].filter(({ name }) => !taken.names.has(name))
    const createdAt = house.clock.now()
    const rows = fresh.map((store) => ({ ...rowOf(store, wanted, taken.channels), createdAt }))
    return insertInPieces(rows)

    async function insertInPieces(all: typeof rows): Promise<number> {
      // PostgreSQL takes 65,535 values a statement.
      for (let from = 0; from < all.length; from += 1000)
        await insertChannels(tx, all.slice(from, from + 1000))
      return all.length
    }
  })
  return { outcome: 'imported', made, known: stores.length - made }
}

/** Takes the first free name, and keeps it from the next store. */
function rowOf({ name, address }: StoreLine, wanted: Map<string, string[]>, taken: Set<string>) {
  const channel = wanted.get(name)?.find((one) => !taken.has(one))
  if (channel === undefined) throw new Error('no name is free for a store')
  taken.add(channel)
  return { channel, kind: 'store' as const, name, address: address ?? null }
}
