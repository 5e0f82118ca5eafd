import { z } from 'zod'
import { snakeCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

/**
 * POST /card/code/update: another code, at most 20 bytes, for a customer's card; only cards whose codes are the merchant's own.
 * Trap: the encrypted code changes with it, and a repetition finds the old code gone (40056), so a connection that breaks is
 * not tried again here.
 * 40056 no such code, 40127 no longer in her hands, 40116 a new code that is taken already, 45021 too long, 45030 a card whose
 * codes are WeChat's; which of its errors WeChat uses for the last three is not documented. Source: wire contract 6.10.
 */
export async function codeUpdate(
  wechat: Wechat,
  card: { code: string; cardId: string; newCode: string },
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = snakeCased(card)
  await wechat.call({ path: '/card/code/update', body, idempotent: false, answer: z.object({}) }, options)
  return {}
}
