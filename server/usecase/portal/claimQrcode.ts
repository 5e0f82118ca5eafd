import { qrcodeCreate } from '../../wechat/card/qrcode/create.ts'
import { createAskOnce, type AskOnce } from '../card/askOnce.ts'
import { findCard } from '../card/findCard.ts'
import { channelQrcode } from '../channel/channelQrcode.ts'
import { getChannel, type StoredQrcode } from '../channel/channelRow.ts'
import { isChannel } from '../channel/isChannel.ts'
import type { House } from '../house.ts'

export type ClaimQrcodeFound =
  | ({ outcome: 'found' } & StoredQrcode)
  | { outcome: 'card_unknown' }
  | { outcome: 'custom_code' }

/** The longest of WeChat's short lives (wire contract 5.1): for channels that are in nobody's list. */
const SHORT_SECONDS = 1800
/** Whoever is shown a code has time to press it. */
const SPARE_MS = 5 * 60_000

const made = new WeakMap<House, AskOnce<StoredQrcode>>()

/** One code for all who come by the same way, while it lives. */
function askOnce(house: House): AskOnce<StoredQrcode> {
  const known = made.get(house)
  if (known) return known
  const once = createAskOnce<StoredQrcode>(house.clock, ({ expiresAt }) =>
    Math.max(0, Date.parse(expiresAt) - SPARE_MS - house.clock.now().getTime()),
  )
  made.set(house, once)
  return once
}

/**
 * The text of a WeChat QR code to long-press, the last way to the card. A registered channel's lives a year and is kept
 * in its row; any other lives half an hour and is kept in memory, so that strangers' channels fill no table.
 * A card bound to an openid gets a code of her own. Throws WechatError.
 */
export async function claimQrcode(
  house: House,
  { openid, cardId, channel: asked }: { openid: string; cardId: string; channel?: string },
): Promise<ClaimQrcodeFound> {
  const card = await findCard(house, cardId)
  if (!card) return { outcome: 'card_unknown' }
  const { useCustomCode, bindOpenid } = card.template
  if (useCustomCode) return { outcome: 'custom_code' }
  const channel = asked !== undefined && isChannel(asked) ? asked : undefined
  if (bindOpenid) return found(await shortLived(house, { cardId, channel, openid }))
  const row = channel === undefined ? undefined : await getChannel(house.db, channel)
  const key = JSON.stringify([cardId, channel])
  const ask = row ? () => channelQrcode(house, row, cardId) : () => shortLived(house, { cardId, channel })
  return found(await askOnce(house)(key, ask))
}

const found = ({ url, expiresAt }: StoredQrcode) => ({ outcome: 'found', url, expiresAt }) as const

async function shortLived(
  { wechat, clock }: House,
  { cardId, channel, openid }: { cardId: string; channel: string | undefined; openid?: string },
): Promise<StoredQrcode> {
  const code = await qrcodeCreate(wechat, {
    cardId,
    expireSeconds: SHORT_SECONDS,
    ...(channel === undefined ? {} : { outerStr: channel }),
    ...(openid === undefined ? {} : { openid }),
  })
  return {
    url: code.url,
    expiresAt: new Date(clock.now().getTime() + code.expireSeconds * 1000).toISOString(),
  }
}
