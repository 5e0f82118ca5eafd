import { z } from 'zod'
import { snakeCased } from '../casing.ts'
import type { CallOptions, Wechat } from '../client.ts'
import type { MemberCardUpdate } from './update/memberCardUpdate.ts'

const answer = z.object({ send_check: z.boolean().optional() })

/**
 * POST /card/update: change a card. `sendCheck: true` says that it went back into review; the result is pushed as at the creation.
 * Trap: unlike card/create there is no `card` around it and no `card_type`; `""` clears a text; one key that cannot be changed
 * (`brand_name`, `advanced_info`, codes, the way of activation) makes the whole update fail.
 * 40100 the period may only widen, 40135 points cannot be turned off, 40145 two buttons in the middle, 45021 too long,
 * 40150 not changeable. Source: wire contract 6.10.
 */
export async function cardUpdate(
  wechat: Wechat,
  { cardId, memberCard }: { cardId: string; memberCard: MemberCardUpdate },
  options?: CallOptions,
): Promise<{ sendCheck: boolean }> {
  const body = { card_id: cardId, member_card: snakeCased(memberCard) }
  const { send_check } = await wechat.call({ path: '/card/update', body, answer }, options)
  return { sendCheck: send_check ?? false }
}
