import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'

const answer = z.object({ card_id_list: z.array(z.string()).optional(), total_num: z.number() })

/** WeChat's review and life of a card template. */
export type CardStatus =
  | 'CARD_STATUS_NOT_VERIFY'
  | 'CARD_STATUS_VERIFY_FAIL'
  | 'CARD_STATUS_VERIFY_OK'
  | 'CARD_STATUS_DELETE'
  | 'CARD_STATUS_USER_DELETE'
  | 'CARD_STATUS_DISPATCH'

/**
 * POST /card/batchget: the account's card ids, `count` of them (50 at most) from `offset`.
 * Trap: cards of every type are listed, coupons too. Source: wire contract 6.10.
 */
export async function cardBatchGet(
  wechat: Wechat,
  { offset, count, statusList }: { offset: number; count: number; statusList?: CardStatus[] },
  options?: CallOptions,
): Promise<{ cardIds: string[]; totalNum: number }> {
  const body = { offset, count, status_list: statusList }
  const { card_id_list, total_num } = await wechat.call({ path: '/card/batchget', body, answer }, options)
  return { cardIds: card_id_list ?? [], totalNum: total_num }
}
