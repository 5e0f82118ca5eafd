import type { AskQrcode, Qrcode } from '../../../shared/console/channel.ts'
import { qrcodeCreate } from '../../wechat/card/qrcode/create.ts'
import { findCard } from '../card/findCard.ts'
import type { House } from '../house.ts'
import { channelQrcode } from './channelQrcode.ts'
import { getChannel } from './channelRow.ts'

export type QrcodeAsked =
  | { outcome: 'made'; qrcode: Qrcode }
  | { outcome: 'channel_unknown' }
  | { outcome: 'card_unknown' }
  /** The card has codes of the merchant's own, for which WeChat gives out none by itself. */
  | { outcome: 'custom_code' }
  /** The card can only be taken by a customer who is named. */
  | { outcome: 'bound_card' }

/** A channel's WeChat QR code: the permanent one, kept and renewed, or a new one that lives shortly or serves once. Throws WechatError. */
export async function askQrcode(house: House, name: string, asked: AskQrcode): Promise<QrcodeAsked> {
  const row = await getChannel(house.db, name)
  if (!row) return { outcome: 'channel_unknown' }
  const card = await findCard(house, asked.cardId)
  if (!card) return { outcome: 'card_unknown' }
  const { cardId, template } = card
  if (template.useCustomCode) return { outcome: 'custom_code' }
  if (template.bindOpenid) return { outcome: 'bound_card' }
  const { expireSeconds, once = false } = asked
  if (expireSeconds === undefined && !once) {
    return { outcome: 'made', qrcode: { ...(await channelQrcode(house, row, cardId)), once } }
  }
  const made = await qrcodeCreate(house.wechat, {
    cardId,
    outerStr: name,
    ...(expireSeconds === undefined ? {} : { expireSeconds }),
    ...(once ? { isUniqueCode: true } : {}),
  })
  const expiresAt = new Date(house.clock.now().getTime() + made.expireSeconds * 1000).toISOString()
  return { outcome: 'made', qrcode: { url: made.url, expiresAt, once } }
}
