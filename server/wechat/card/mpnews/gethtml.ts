import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({ content: z.string().min(1) })

/**
 * POST /card/mpnews/gethtml: the snippet (an iframe) to paste into an article, which shows the card there.
 * Trap: cards with codes of the merchant's own are refused unless codes were deposited.
 * 40073 and 41012 card id, 40078 deleted, 45030 own codes. Source: wire contract 5.3.
 */
export async function mpNewsGetHtml(
  wechat: Wechat,
  { cardId }: { cardId: string },
  options?: CallOptions,
): Promise<{ content: string }> {
  return wechat.call({ path: '/card/mpnews/gethtml', body: { card_id: cardId }, answer }, options)
}
