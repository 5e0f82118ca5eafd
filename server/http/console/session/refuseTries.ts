import type { Context } from 'hono'
import { peopleText } from '../../../../shared/text/console/people.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

/** 429: too many failed tries from this address. */
export function refuseTries(c: Context, minutes: number): Response {
  c.header('retry-after', String(minutes * 60))
  const message = peopleText(localeOf(c)).signIn.too_many_tries(minutes)
  return refuseConsole(c, 429, { code: 'too_many_tries', message })
}
