import { z } from 'zod'
import type { CallOptions, Wechat } from '../../../client.ts'
import { formAnswers, readFormAnswers, type FormAnswers } from '../formAnswers.ts'

const answer = z.object({ info: formAnswers })

/**
 * POST /card/membercard/activatetempinfo/get: the form behind an activate ticket. For a redirect card it can be read nowhere else.
 * Trap: it names neither openid nor code, and a fresh ticket may answer 72012 once or twice before it opens.
 * 72011 not a ticket of this account, or one that was decoded once too often; 72012 expired. Source: wire contract 6.5.
 */
export async function activateTempInfoGet(
  wechat: Wechat,
  { activateTicket }: { activateTicket: string },
  options?: CallOptions,
): Promise<FormAnswers> {
  const body = { activate_ticket: activateTicket }
  const { info } = await wechat.call({ path: '/card/membercard/activatetempinfo/get', body, answer }, options)
  return readFormAnswers(info)
}
