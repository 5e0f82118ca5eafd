import type { PosterBatch } from '../../../shared/console/channel.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { enqueue } from '../../store/enqueue.ts'
import { listStores } from '../../store/statement/listChannels.ts'
import { findCard } from '../card/findCard.ts'
import { getChannels } from '../channel/channelWrites.ts'
import type { House } from '../house.ts'
import { insertBatch } from './batchRow.ts'
import { codeRefusal } from './posterSheet.ts'

export const POSTERS_MAX = 2000

export type BatchStarted =
  | { outcome: 'started'; id: string; total: number }
  | { outcome: 'card_unknown' }
  | { outcome: 'custom_code' }
  | { outcome: 'bound_card' }
  | { outcome: 'no_channels' }
  | { outcome: 'too_many' }

/** Posters of the channels that are named, or of every store that is offered, made by a task. */
export async function startBatch(
  house: House,
  { order, staffId }: { order: PosterBatch; staffId: string },
): Promise<BatchStarted> {
  const card = await findCard(house, order.cardId)
  if (!card) return { outcome: 'card_unknown' }
  const refusal = codeRefusal(card, order.code)
  if (refusal) return { outcome: refusal }
  const channels = await chosen(house, order.channels)
  if (channels.length === 0) return { outcome: 'no_channels' }
  if (channels.length > POSTERS_MAX) return { outcome: 'too_many' }
  const id = randomUuid(house.random.bytes(16))
  const { channels: _, ...options } = order
  await house.db.transaction(async (tx) => {
    await insertBatch(tx, {
      id,
      // The card that is the default one now, also where another becomes it meanwhile.
      options: { ...options, cardId: card.cardId },
      channels,
      createdBy: staffId,
      createdAt: house.clock.now(),
    })
    await enqueue(tx, 'printPosters', { batchId: id }, { key: `printPosters:${id}` })
  })
  return { outcome: 'started', id, total: channels.length }
}

async function chosen(house: House, named: string[] | undefined): Promise<string[]> {
  if (named === undefined) return listStores(house.db, POSTERS_MAX + 1)
  const rows = await getChannels(house.db, [...new Set(named)])
  return rows.map((row) => row.channel)
}
