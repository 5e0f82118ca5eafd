import type { CardExt } from '../../../shared/portal.ts'
import { randomWord } from '../../floor.ts'
import { buildCardExt } from '../../wechat/jssdk/buildCardExt.ts'
import { findCard } from '../card/findCard.ts'
import { isChannel } from '../channel/isChannel.ts'
import type { House } from '../house.ts'

export type CardSigned =
  | ({ outcome: 'signed' } & CardExt)
  | { outcome: 'card_unknown' }
  /** A card with codes of the merchant's own: its code would have to be reserved and signed, which this portal does not do. */
  | { outcome: 'custom_code' }

/**
 * The argument of `wx.addCard`, signed anew at each call: a nonce or time that comes twice fails the claim.
 * The openid goes in only where the card is bound to one, for WeChat refuses it elsewhere. Throws WechatError.
 */
export async function signCard(
  house: House,
  { openid, cardId, channel }: { openid: string; cardId: string; channel?: string },
): Promise<CardSigned> {
  const card = await findCard(house, cardId)
  if (!card) return { outcome: 'card_unknown' }
  if (card.template.useCustomCode) return { outcome: 'custom_code' }
  const ticket = await house.wechat.credentials.wxCardTicket()
  const cardExt = buildCardExt({
    ticket,
    cardId,
    timestamp: Math.floor(house.clock.now().getTime() / 1000),
    nonceStr: randomWord(house.random, 16),
    ...(card.template.bindOpenid ? { openid } : {}),
    ...(channel !== undefined && isChannel(channel) ? { outerStr: channel } : {}),
  })
  return { outcome: 'signed', cardId, cardExt }
}
