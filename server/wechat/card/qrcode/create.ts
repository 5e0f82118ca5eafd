import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  ticket: z.string(),
  url: z.string(),
  show_qrcode_url: z.string(),
  expire_seconds: z.number(),
})

export type QrcodeCreateParameters = {
  cardId: string
  /** The channel; it comes back in the claim's push, and in the address of every cell that a holder taps. At most 128 bytes. */
  outerStr?: string
  /** Required for a card that only a named customer can take. */
  openid?: string
  /** Required for custom codes that were not deposited; makes the QR code good for one claim. At most 20 bytes. */
  code?: string
  /** A random code, good for one claim; wants an approved card with stock. */
  isUniqueCode?: boolean
  /** 60 to 1800; 365 days where nothing is said. */
  expireSeconds?: number
}

/**
 * POST /card/qrcode/create: a QR code that offers the card to who has none and opens it for who has.
 * Trap: `expire_seconds` stands at the top level; WeChat's sample values carry stray blanks, so the addresses are trimmed.
 * 40073 and 41012 card id, 40078 not approved, 45029 too many, 45031 no stock. Source: wire contract 5.1.
 */
export async function qrcodeCreate(
  wechat: Wechat,
  { cardId, outerStr, openid, code, isUniqueCode, expireSeconds }: QrcodeCreateParameters,
  options?: CallOptions,
): Promise<{ ticket: string; url: string; showQrcodeUrl: string; expireSeconds: number }> {
  const card = { card_id: cardId, code, openid, is_unique_code: isUniqueCode, outer_str: outerStr }
  const body = { action_name: 'QR_CARD', expire_seconds: expireSeconds, action_info: { card } }
  const made = await wechat.call({ path: '/card/qrcode/create', body, idempotent: false, answer }, options)
  return {
    ticket: made.ticket,
    url: made.url.replaceAll(/\s/g, ''),
    showQrcodeUrl: made.show_qrcode_url.replaceAll(/\s/g, ''),
    expireSeconds: made.expire_seconds,
  }
}
