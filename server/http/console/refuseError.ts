import type { Context } from 'hono'
import { explainIfWechat } from '../../usecase/console/explainWechat.ts'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { logUnexpected } from '../middleware/errors.ts'
import { refuseConsole } from './refuseConsole.ts'
import { refuseFrame } from './refuseFrame.ts'

/**
 * An error that a route did not expect. WeChat's are told as cause and cure: 503 where the same may succeed later, else 502;
 * `below` is where a card stands in the request's body, for causes that belong to one of its fields.
 */
export function refuseError(c: Context, house: House, error: unknown, below = ''): Response {
  logUnexpected(c, house.log, error)
  const explained = explainIfWechat(localeOf(c), error)
  if (!explained) return refuseFrame(c, 'internal')
  const { message, field, isPassing } = explained
  if (isPassing) c.header('retry-after', '2')
  const refusal = { code: isPassing ? 'wechat_busy' : 'wechat_refused', message }
  const fields = field ? { fields: { [`${below}${field}`]: message } } : {}
  return refuseConsole(c, isPassing ? 503 : 502, { ...refusal, ...fields })
}
