import { qrcodeCreate } from '../../wechat/card/qrcode/create.ts'
import type { House } from '../house.ts'
import { saveQrcode, type ChannelRow, type StoredQrcode } from './channelRow.ts'

/** A code on paper is renewed a day before it dies. */
const SPARE_MS = 24 * 3_600_000

/**
 * The QR code of a channel and a card: the stored one while it lives, else a new one of WeChat's (365 days), stored.
 * Throws WechatError.
 */
export async function channelQrcode(house: House, row: ChannelRow, cardId: string): Promise<StoredQrcode> {
  const kept = row.qrcodes[cardId]
  if (kept && isAlive(house, kept, SPARE_MS)) return kept
  const made = await qrcodeCreate(house.wechat, { cardId, outerStr: row.channel })
  const expiresAt = new Date(house.clock.now().getTime() + made.expireSeconds * 1000).toISOString()
  const qrcode = { url: made.url, expiresAt }
  await saveQrcode(house.db, { channel: row.channel, cardId, qrcode })
  return qrcode
}

/** Whether it lives for `spareMs` more. */
export const isAlive = ({ clock }: House, { expiresAt }: StoredQrcode, spareMs: number): boolean =>
  Date.parse(expiresAt) - spareMs > clock.now().getTime()
