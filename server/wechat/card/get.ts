import type { z } from 'zod'
import { camelCased, type CamelCased } from '../casing.ts'
import type { CallOptions, Wechat } from '../client.ts'
import { errcodes, WechatError } from '../error.ts'
import { answer, type baseInfo, type advancedInfo, type memberCard } from './get/answer.ts'

export type CardGetResult = {
  cardType: string
  /** CARD_STATUS_NOT_VERIFY, _VERIFY_FAIL, _VERIFY_OK, _DELETE, _USER_DELETE, _DISPATCH. */
  status: string
  baseInfo: CamelCased<z.infer<typeof baseInfo>>
  memberCard: CamelCased<z.infer<typeof memberCard>>
  advancedInfo?: CamelCased<z.infer<typeof advancedInfo>>
}

const path = '/card/get'

/**
 * POST /card/get: a member card as WeChat keeps it, under review or not.
 * Trap: the colour is hex although it was given as Color010; `sku.totalQuantity` is added; anything optional may be absent;
 * an old card's `dateInfo.type` is the number 1 or 2. A card of another type is answered by us with 72003, as WeChat's
 * member-card calls do. 40073 and 41012 card id. Source: wire contract 3.1 to 3.5, 6.10.
 */
export async function cardGet(
  wechat: Wechat,
  { cardId }: { cardId: string },
  options?: CallOptions,
): Promise<CardGetResult> {
  const { card } = await wechat.call({ path, body: { card_id: cardId }, answer }, options)
  if (!card.member_card) {
    const errmsg = 'invalid card type, need member card'
    throw new WechatError({ kind: 'answer', endpoint: path, errcode: errcodes.notMemberCard, errmsg })
  }
  const { base_info, advanced_info, ...member_card } = card.member_card
  return {
    cardType: card.card_type,
    status: base_info.status,
    baseInfo: camelCased(base_info),
    memberCard: camelCased(member_card),
    ...(advanced_info === undefined ? {} : { advancedInfo: camelCased(advanced_info) }),
  }
}
