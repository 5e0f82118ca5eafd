import { z } from 'zod'
import type { CallOptions, Wechat } from '../../../client.ts'

const answer = z.object({ url: z.string().min(1) })

/**
 * POST /card/membercard/activate/geturl: the address of WeChat's own component that takes the card and asks the form in one go.
 * Trap: it has a doubled `&&`, base64 values and a `#wechat_redirect`; hand it on untouched. For who holds the card already,
 * active or not, it opens the card instead of the form.
 * 72026 not a one-tap card, 40073 and 41012 card id, 72003 no member card. Source: wire contract 6.4.
 */
export async function activateGetUrl(
  wechat: Wechat,
  { cardId, outerStr }: { cardId: string; outerStr?: string },
  options?: CallOptions,
): Promise<{ url: string }> {
  const body = { card_id: cardId, outer_str: outerStr }
  return wechat.call({ path: '/card/membercard/activate/geturl', body, answer }, options)
}
