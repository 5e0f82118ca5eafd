import type { PosterOptions } from '../../../shared/console/channel.ts'
import { drawInStudio } from '../../poster/studio.ts'
import { findCard } from '../card/findCard.ts'
import { getChannel } from '../channel/channelRow.ts'
import type { House } from '../house.ts'
import { cardContent, codeRefusal, posterSheet } from './posterSheet.ts'

export type PosterPrinted =
  | { outcome: 'printed'; bytes: Uint8Array; name: string }
  | { outcome: 'channel_unknown' }
  | { outcome: 'card_unknown' }
  | { outcome: 'custom_code' }
  | { outcome: 'bound_card' }

/** One channel's poster as a file; an archived one's too. Throws WechatError. */
export async function printPoster(
  house: House,
  { channel, file, options }: { channel: string; file: 'pdf' | 'png'; options: PosterOptions },
): Promise<PosterPrinted> {
  const row = await getChannel(house.db, channel)
  if (!row) return { outcome: 'channel_unknown' }
  const card = await findCard(house, options.cardId)
  if (!card) return { outcome: 'card_unknown' }
  const refusal = codeRefusal(card, options.code)
  if (refusal) return { outcome: refusal }
  const sheet = await posterSheet(house, { options, card, row, common: await cardContent(house, card) })
  const bytes = await drawInStudio({ file, sheets: [sheet], at: house.clock.now() })
  return { outcome: 'printed', bytes, name: row.name }
}
