import type { Context } from 'hono'
import type { SignedIn } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { TillEntry } from '../../../usecase/till/bindTill.ts'
import { localeOf } from '../../locale.ts'
import { passCookies } from '../callerOf.ts'
import { refuseConsole } from '../refuseConsole.ts'
import { refuseTill } from './refuseTill.ts'

/** A WeChat that came in to the till, or why it did not. */
export function answerEntry(c: Context, entry: TillEntry): Response {
  if (entry.outcome === 'entered') {
    passCookies(c, entry.cookies)
    return c.json({ next: 'done' } satisfies SignedIn)
  }
  const { code } = entry
  if (code !== 'suspended') return refuseTill(c, code)
  return refuseConsole(c, 403, { code, message: peopleText(localeOf(c)).signIn.suspended })
}
