import type { Context } from 'hono'
import { funnelText } from '../../../../shared/text/console/funnel.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

type Texts = ReturnType<typeof funnelText>

/** Which card and channel are asked for. `channel` present and empty means: those who came without one. */
export function filtersOf(c: Context): { cardId: string | undefined; channel: string | undefined } {
  return { cardId: c.req.query('card') || undefined, channel: c.req.query('channel') }
}

/** 400, with its sentence at the part of the query that is wrong. */
export function refuseQuestion(
  c: Context,
  field: string,
  problem: Exclude<keyof Texts['problem'], 'message'>,
) {
  const { problem: sentences } = funnelText(localeOf(c))
  return refuseConsole(c, 400, {
    code: 'bad_request',
    message: sentences.message,
    fields: { [field]: sentences[problem] },
  })
}
