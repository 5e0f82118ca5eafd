import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'

/**
 * POST /card/modifystock: more cards to hand out, or fewer; by how much, never to how much.
 * Trap: a lost answer may mean a change, so this call is never repeated here: read card/get before trying again.
 * 40122 below zero or above 100 000 000, 40136 more than codes were deposited, 45041 total limit, 72014 and 73210 locked.
 * Source: wire contract 6.10.
 */
export async function cardModifyStock(
  wechat: Wechat,
  {
    cardId,
    increaseStockValue,
    reduceStockValue,
  }: { cardId: string; increaseStockValue?: number; reduceStockValue?: number },
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = {
    card_id: cardId,
    increase_stock_value: increaseStockValue,
    reduce_stock_value: reduceStockValue,
  }
  await wechat.call({ path: '/card/modifystock', body, idempotent: false, answer: z.object({}) }, options)
  return {}
}
