import { z } from 'zod'
import { snakeCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

export type MemberCardActivateParameters = {
  cardId: string
  code: string
  /** The number on the card's face, at most 20 bytes. */
  membershipNumber: string
  /** Opening points. */
  initBonus?: number
  /** Why, at most 32 bytes. */
  initBonusRecord?: string
  /** In fen. */
  initBalance?: number
  /** At most 12 bytes, that is 4 Chinese characters, each. */
  initCustomFieldValue1?: string
  initCustomFieldValue2?: string
  initCustomFieldValue3?: string
  backgroundPicUrl?: string
  /** Unix seconds; the card's own period where nothing is said. */
  activateBeginTime?: number
  activateEndTime?: number
}

/**
 * POST /card/membercard/activate: tell WeChat that a card now belongs to a member; the card's face turns active.
 * A repetition on an active card succeeds and sets the number again, so it may be told until it is heard.
 * Trap: WeChat wants `card_id` for custom codes only; it is always sent.
 * 40056 no such code, 40127 deleted or given away, 72003 no member card, 45021 too long. Source: wire contract 6.7.
 */
export async function memberCardActivate(
  wechat: Wechat,
  member: MemberCardActivateParameters,
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = snakeCased(member)
  await wechat.call({ path: '/card/membercard/activate', body, answer: z.object({}) }, options)
  return {}
}
