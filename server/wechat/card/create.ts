import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'
import { snakeCased } from '../casing.ts'
import type { MemberCard } from './create/memberCard.ts'

const answer = z.object({ card_id: z.string().min(1) })

/**
 * POST /card/create: make a member card. It goes into review at once; the result is pushed as `card_pass_check` or `card_not_pass_check`.
 * Trap: a lost answer may mean a card, so this call is never repeated here; and flags that conflict are ignored in silence
 * (`auto_activate` beats `activate_url` beats `wx_activate`, and cannot be changed later): use exactly one way of activation.
 * 41011 missing field, 45021 too long, 40151 content, 72016 not allowed, 73211 no web links. Source: wire contract 3.
 */
export async function cardCreate(
  wechat: Wechat,
  { card }: { card: MemberCard },
  options?: CallOptions,
): Promise<{ cardId: string }> {
  const body = { card: { card_type: 'MEMBER_CARD', member_card: snakeCased(card) } }
  const { card_id } = await wechat.call({ path: '/card/create', body, idempotent: false, answer }, options)
  return { cardId: card_id }
}
