import type { Context } from 'hono'
import { peopleText } from '../../../shared/text/console/people.ts'
import { localeOf } from '../locale.ts'
import { refuseConsole } from './refuseConsole.ts'

const statuses = {
  bad_request: 400,
  no_session: 401,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  internal: 500,
  wechat_busy: 503,
} as const

/** What the frame itself refuses with, whatever was asked. */
export function refuseFrame(c: Context, code: keyof typeof statuses): Response {
  if (code === 'wechat_busy') c.header('retry-after', '2')
  return refuseConsole(c, statuses[code], { code, message: peopleText(localeOf(c)).frame[code] })
}
