import { hash } from 'node:crypto'
import type { JsapiTicket } from '../token/ticket.ts'

/**
 * The signature of `wx.config`: sha1, in hex, of ticket, nonce, timestamp and URL, raw and in this order. `timestamp` is in
 * unix seconds; the URL is the page's own, of which only `#…` is cut off.
 * Trap: the key is `noncestr` here and `nonceStr` in `wx.config`. Source: wire contract 8.1.
 */
export function signJssdkConfig(page: {
  ticket: JsapiTicket
  nonceStr: string
  timestamp: number | string
  url: string
}): string {
  const [url] = page.url.split('#', 1)
  const string1 = `jsapi_ticket=${page.ticket}&noncestr=${page.nonceStr}&timestamp=${page.timestamp}&url=${url}`
  return hash('sha1', string1, 'hex')
}
