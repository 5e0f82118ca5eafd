import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({ count: z.coerce.number() })

/**
 * POST /card/code/getdepositcount: how many codes were deposited for a card.
 * 40073 and 41012 card id. Source: wire contract 6.10.
 */
export async function codeGetDepositCount(
  wechat: Wechat,
  { cardId }: { cardId: string },
  options?: CallOptions,
): Promise<{ count: number }> {
  return wechat.call({ path: '/card/code/getdepositcount', body: { card_id: cardId }, answer }, options)
}
