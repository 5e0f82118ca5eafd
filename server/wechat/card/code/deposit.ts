import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

// Whether these are counts or lists, the SDKs disagree (wire contract 6.10); both are read. What is none of them counts as not said.
const codes = z.array(z.coerce.string()).transform((codes) => ({ count: codes.length, codes }))
const count = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .transform((count): DepositTally => ({ count, codes: [] }))
const tally = z.union([codes, count]).optional().catch(undefined)

const answer = z.object({ succ_code: tally, duplicate_code: tally, fail_code: tally })

/** How many, and which where WeChat lists them. */
export type DepositTally = { count: number; codes: string[] }

export type CodeDepositResult = {
  succCode?: DepositTally
  /** Were there before. */
  duplicateCode?: DepositTally
  failCode?: DepositTally
}

/**
 * POST /card/code/deposit: codes of the merchant's own, at most 100 a call, of which each claim will take one.
 * May be repeated: what is there already is told as duplicate. Where WeChat says nothing about a group, its key is absent;
 * card/code/checkcode is the proof.
 * 40109 more than 100, 40110 an empty one, 40111 twice in one call, 45030 not a card of own codes. Source: wire contract 6.10.
 */
export async function codeDeposit(
  wechat: Wechat,
  { cardId, codes }: { cardId: string; codes: string[] },
  options?: CallOptions,
): Promise<CodeDepositResult> {
  const body = { card_id: cardId, code: codes }
  const told = await wechat.call({ path: '/card/code/deposit', body, answer }, options)
  return {
    ...(told.succ_code ? { succCode: told.succ_code } : {}),
    ...(told.duplicate_code ? { duplicateCode: told.duplicate_code } : {}),
    ...(told.fail_code ? { failCode: told.fail_code } : {}),
  }
}
