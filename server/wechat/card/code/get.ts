import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  card: z.object({ card_id: z.string() }),
  openid: z.string(),
  can_consume: z.boolean(),
  user_card_status: z.string(),
  outer_str: z.string().optional(),
})

export type CodeGetResult = {
  cardId: string
  /** Whose card it is: the word of WeChat, where an address bar's is worth nothing. */
  openid: string
  canConsume: boolean
  /** NORMAL, CONSUMED, EXPIRE, GIFTING, GIFT_TIMEOUT, DELETE, UNAVAILABLE. */
  userCardStatus: string
  outerStr?: string
}

/**
 * POST /card/code/get: whose a code is, and in which state.
 * Trap: `checkConsume: true` makes an error of an abnormal state where false reports it, so it is always said.
 * 40056 for a code that nobody took or that was given away, 40127 and 40099 for states. Source: wire contract 6.10.
 */
export async function codeGet(
  wechat: Wechat,
  { code, cardId, checkConsume }: { code: string; cardId?: string; checkConsume: boolean },
  options?: CallOptions,
): Promise<CodeGetResult> {
  const body = { code, card_id: cardId, check_consume: checkConsume }
  const found = await wechat.call({ path: '/card/code/get', body, answer }, options)
  return {
    cardId: found.card.card_id,
    openid: found.openid,
    canConsume: found.can_consume,
    userCardStatus: found.user_card_status,
    // WeChat writes an empty word where there was no channel.
    ...(found.outer_str ? { outerStr: found.outer_str } : {}),
  }
}
