import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Locale, Problem } from '../../shared/portal.ts'
import { text } from '../../shared/text/text.ts'
import { localeOf } from './locale.ts'

/** Every word that our own API refuses with, and its status. A word, once given out, keeps its meaning. */
const statuses = {
  bad_request: 400,
  no_session: 401,
  unauthorized: 401,
  forbidden: 403,
  foreign_origin: 403,
  foreign_url: 403,
  not_found: 404,
  card_unknown: 404,
  /** No membership belongs to the session. */
  no_member: 404,
  /** A one-time link that was used, or whose time is over. */
  link_over: 404,
  /** The card has codes of the merchant's own, which this portal does not give out. */
  custom_code: 409,
  /** The card does not show WeChat's form. */
  no_form: 409,
  too_large: 413,
  too_long: 414,
  internal: 500,
  wechat_busy: 503,
} as const satisfies Record<string, ContentfulStatusCode>

export type RefusalCode = keyof typeof statuses

function sentence(locale: Locale, code: RefusalCode): string {
  const { problem, failure, state } = text(locale)
  if (code === 'no_member') return state.none.body
  if (code === 'no_session') return failure.session.body
  if (code === 'too_long') return problem.landing_too_long.body
  if (code === 'card_unknown' || code === 'not_found' || code === 'wechat_busy' || code === 'internal') {
    return problem[code].body
  }
  return failure.refused.body
}

/** The envelope of every 4xx and 5xx of our own API, in the caller's language. */
export function refuse(c: Context, code: RefusalCode): Response {
  c.set('outcome', code)
  c.header('cache-control', 'no-store')
  if (code === 'wechat_busy') c.header('retry-after', '2')
  const error = { code, message: sentence(localeOf(c), code), requestId: c.get('requestId') }
  return c.json({ error } satisfies Problem, statuses[code])
}
