import { z } from 'zod'
import { camelCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  card_list: z.array(z.object({ code: z.string(), card_id: z.string() })).optional(),
  has_share_card: z.boolean().optional(),
})

/**
 * POST /card/user/getcardlist: a customer's usable cards of this account, with their plain codes.
 * Trap: deleted and expired cards are not among them, so an empty list says nothing about the past.
 * 40003 openid. Source: wire contract 6.10.
 */
export async function userGetCardList(
  wechat: Wechat,
  { openid, cardId }: { openid: string; cardId?: string },
  options?: CallOptions,
): Promise<{ cards: { code: string; cardId: string }[]; hasShareCard: boolean }> {
  const body = { openid, card_id: cardId }
  const { card_list, has_share_card } = await wechat.call(
    { path: '/card/user/getcardlist', body, answer },
    options,
  )
  return { cards: camelCased(card_list ?? []), hasShareCard: has_share_card ?? false }
}
