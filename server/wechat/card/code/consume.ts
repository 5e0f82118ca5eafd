import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  card: z.object({ card_id: z.string() }).optional().catch(undefined),
  openid: z.string().optional().catch(undefined),
})

export type CodeConsumeResult = { cardId?: string; openid?: string }

/**
 * POST /card/code/consume: redeems a code. It ends a member card for good, so nothing of a member's day may call it.
 * Trap: a code of the merchant's own without its card id is 40056, as if it did not exist; a repetition is 40099, so a
 * connection that breaks is not tried again here.
 * 40056 no such code, 40099 used already, 40127 deleted, unavailable or given away. Source: wire contract 6.10.
 */
export async function codeConsume(
  wechat: Wechat,
  { code, cardId }: { code: string; cardId?: string },
  options?: CallOptions,
): Promise<CodeConsumeResult> {
  const body = { code, card_id: cardId }
  const told = await wechat.call({ path: '/card/code/consume', body, idempotent: false, answer }, options)
  return {
    ...(told.card ? { cardId: told.card.card_id } : {}),
    ...(told.openid === undefined ? {} : { openid: told.openid }),
  }
}
