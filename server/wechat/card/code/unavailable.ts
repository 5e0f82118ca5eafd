import { z } from 'zod'
import { snakeCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

/**
 * POST /card/code/unavailable: ends one customer's card for good; nothing brings it back. The reason is shown to her.
 * Trap: a repetition finds an unavailable card and is refused with 40127, so a connection that breaks is not tried again
 * here; card/code/get without its check says UNAVAILABLE where the first call was heard.
 * 40056 no such code, 40127 no longer in her hands or unavailable already, 40073 card id. Source: wire contract 6.10.
 */
export async function codeUnavailable(
  wechat: Wechat,
  card: { code: string; cardId: string; reason?: string },
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = snakeCased(card)
  await wechat.call(
    { path: '/card/code/unavailable', body, idempotent: false, answer: z.object({}) },
    options,
  )
  return {}
}
