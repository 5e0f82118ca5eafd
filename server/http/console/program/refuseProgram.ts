import type { Context } from 'hono'
import { programTexts, type ProgramTexts } from '../../../../shared/text/console/program.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

const statuses = { stale: 409, invalid: 422, bad_query: 400 } as const satisfies Record<
  keyof ProgramTexts['refusal'],
  number
>

/** A refusal about the rules as a whole. */
export function refuseProgram(
  c: Context,
  code: keyof typeof statuses,
  fields?: Record<string, string>,
): Response {
  const message = programTexts(localeOf(c)).refusal[code]
  return refuseConsole(c, statuses[code], { code, message, ...(fields ? { fields } : {}) })
}
