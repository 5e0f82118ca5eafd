import { z } from 'zod'
import type { CallOptions, Wechat } from '../../../client.ts'
import { formAnswers, readFormAnswers, type FormAnswers } from '../formAnswers.ts'

const answer = z.object({
  openid: z.string(),
  membership_number: z.string().optional(),
  bonus: z.number().optional(),
  balance: z.number().optional(),
  has_active: z.boolean().optional(),
  user_card_status: z.string(),
  user_info: formAnswers.optional(),
})

export type UserInfo = {
  openid: string
  /** Empty until the card is active. */
  membershipNumber: string
  bonus?: number
  /** In fen. */
  balance?: number
  hasActive: boolean
  /** NORMAL, EXPIRE, GIFTING, GIFT_SUCC, GIFT_TIMEOUT, DELETE, UNAVAILABLE. */
  userCardStatus: string
  userInfo?: FormAnswers
}

/**
 * POST /card/membercard/userinfo/get: a member's card as WeChat shows it.
 * Trap: an inactive card is NORMAL too; only `hasActive` tells, and it is missing from the documentation's sample. For a
 * redirect card the form is not here. 40056 no such code. Source: wire contract 6.1, 6.8.
 */
export async function userInfoGet(
  wechat: Wechat,
  { cardId, code }: { cardId: string; code: string },
  options?: CallOptions,
): Promise<UserInfo> {
  const body = { card_id: cardId, code }
  const found = await wechat.call({ path: '/card/membercard/userinfo/get', body, answer }, options)
  return {
    openid: found.openid,
    membershipNumber: found.membership_number ?? '',
    ...(found.bonus === undefined ? {} : { bonus: found.bonus }),
    ...(found.balance === undefined ? {} : { balance: found.balance }),
    hasActive: found.has_active ?? false,
    userCardStatus: found.user_card_status,
    ...(found.user_info === undefined ? {} : { userInfo: readFormAnswers(found.user_info) }),
  }
}
