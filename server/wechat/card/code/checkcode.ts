import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  exist_code: z.array(z.coerce.string()).optional(),
  not_exist_code: z.array(z.coerce.string()).optional(),
})

/**
 * POST /card/code/checkcode: which of these codes (100 at most) were deposited for a card, and which were not.
 * 40109 more than 100, 40110 an empty one, 40073 and 41012 card id. Source: wire contract 6.10.
 */
export async function codeCheckCode(
  wechat: Wechat,
  { cardId, codes }: { cardId: string; codes: string[] },
  options?: CallOptions,
): Promise<{ existCode: string[]; notExistCode: string[] }> {
  const body = { card_id: cardId, code: codes }
  const { exist_code, not_exist_code } = await wechat.call(
    { path: '/card/code/checkcode', body, answer },
    options,
  )
  return { existCode: exist_code ?? [], notExistCode: not_exist_code ?? [] }
}
