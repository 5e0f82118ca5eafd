import { createHash } from 'node:crypto'
import type { WxCardTicket } from '../token/ticket.ts'

export type CardExtParameters = {
  ticket: WxCardTicket
  cardId: string
  /** Unix seconds; with the nonce fresh for every card, for a repetition fails the claim. */
  timestamp: number | string
  /** At most 32 letters. */
  nonceStr: string
  /** Required for custom codes that were not deposited. */
  code?: string | undefined
  /** Required for a card that only a named customer can take. */
  openid?: string | undefined
  /** The channel; not signed. */
  outerStr?: string | undefined
}

/**
 * `cardExt` for `wx.addCard`, as the JSON string that it must be. What is signed and what is sent come from one object, so
 * that they cannot differ; what is absent or empty is in neither.
 * Trap: card_id and ticket are signed though they are not in it, the timestamp is a string, the values are sorted by their
 * bytes, and it is another signature by another ticket than that of `wx.config`. Source: wire contract 8.3.
 */
export function buildCardExt(card: CardExtParameters): string {
  const signed = present({
    code: card.code,
    openid: card.openid,
    timestamp: String(card.timestamp),
    nonce_str: card.nonceStr,
  })
  const signature = sha1OfSorted([card.ticket, card.cardId, ...Object.values(signed)])
  return JSON.stringify({ ...signed, ...present({ outer_str: card.outerStr }), signature })
}

const present = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))

/** By bytes, not by a language's alphabet and not by UTF-16 units. */
const sha1OfSorted = (values: string[]) =>
  createHash('sha1')
    .update(Buffer.concat(values.map((value) => Buffer.from(value)).sort((a, b) => Buffer.compare(a, b))))
    .digest('hex')
