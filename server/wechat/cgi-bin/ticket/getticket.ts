import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'
import type { JsapiTicket, WxCardTicket } from '../../token/ticket.ts'

const answer = z.object({ ticket: z.string().min(1), expires_in: z.number() })

type TicketOf = { jsapi: JsapiTicket; wx_card: WxCardTicket }

/**
 * GET /cgi-bin/ticket/getticket: the ticket that signs `wx.config` (`jsapi`) or cards (`wx_card`), living `expiresIn` seconds.
 * Trap: the two are different values for different signatures, and the allowance is very low; take them from
 * `wechat.credentials`, which keeps them. 40097 for another type. Source: wire contract 1.3.
 */
export async function getTicket<Type extends keyof TicketOf>(
  wechat: Wechat,
  { type }: { type: Type },
  options?: CallOptions,
): Promise<{ ticket: TicketOf[Type]; expiresIn: number }> {
  const { ticket, expires_in } = await wechat.call(
    { path: '/cgi-bin/ticket/getticket', method: 'GET', query: { type }, answer },
    options,
  )
  // The only place where a plain string becomes a ticket of a kind: the kind that was asked for.
  return { ticket: ticket as TicketOf[Type], expiresIn: expires_in }
}
