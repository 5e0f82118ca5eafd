import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'

/**
 * POST /card/delete: nobody can take the card any more; its QR codes and `addCard` die. Irreversible.
 * Trap: cards already held stay valid in their holders' packs. 40073 and 41012 card id. Source: wire contract 6.10.
 */
export async function cardDelete(
  wechat: Wechat,
  { cardId }: { cardId: string },
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = { card_id: cardId }
  await wechat.call({ path: '/card/delete', body, answer: z.object({}) }, options)
  return {}
}
