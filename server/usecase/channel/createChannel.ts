import type { Greeting } from '../../../shared/card.ts'
import { isWechatError } from '../../wechat/error.ts'
import { findCard } from '../card/findCard.ts'
import type { House } from '../house.ts'
import { channelQrcode } from './channelQrcode.ts'
import { saveChannel, type ChannelRow, type StoredQrcode } from './channelRow.ts'
import { isChannel } from './isChannel.ts'

export type NewChannel = {
  /** At most 128 bytes: `outer_str` on WeChat's side. */
  channel: string
  kind: ChannelRow['kind']
  name: string
  address?: string
  /** Of a store, in degrees of GCJ-02. */
  location?: { latitude: number; longitude: number }
  greeting?: Greeting
  /** Whose QR code is made; the default card where nothing is said. */
  cardId?: string
}

export type ChannelCreated =
  /** Without `qrcode` the channel is there, but WeChat made no code yet; the next call of this or of claimQrcode makes it. */
  | { outcome: 'created'; channel: string; qrcode?: StoredQrcode }
  | { outcome: 'invalid' }
  | { outcome: 'card_unknown' }

/** A link, an article or a store's poster. Calling it again renews the words and keeps a living QR code. */
export async function createChannel(house: House, input: NewChannel): Promise<ChannelCreated> {
  if (!isChannel(input.channel)) return { outcome: 'invalid' }
  const card = await findCard(house, input.cardId)
  if (!card) return { outcome: 'card_unknown' }
  const { channel, kind, name, address, location, greeting = null } = input
  const place = { ...(address ? { address } : {}), ...location }
  const createdAt = house.clock.now()
  const row = await saveChannel(house.db, { channel, kind, name, greeting, createdAt, ...place })
  try {
    return { outcome: 'created', channel, qrcode: await channelQrcode(house, row, card.cardId) }
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, channel }, 'the channel was made, but WeChat gave no QR code')
    return { outcome: 'created', channel }
  }
}
