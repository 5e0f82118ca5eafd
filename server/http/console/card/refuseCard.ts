import type { Context } from 'hono'
import type { Fault } from '../../../../shared/console/fault.ts'
import { cardProblems, type CardProblemTexts } from '../../../../shared/text/console/cardProblems.ts'
import { faultSentences } from '../../../../shared/text/console/faultSentence.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

const statuses = {
  card_unknown: 404,
  card_deleted: 409,
  stale: 409,
  form_stale: 409,
  invalid: 422,
  creation_unsure: 409,
  no_cure: 409,
  not_allowed: 409,
} as const satisfies Record<keyof CardProblemTexts['refusal'], number>

/** A refusal about a card as a whole. A stale form is `stale` to a caller, like a stale card. */
export function refuseCard(
  c: Context,
  which: keyof typeof statuses,
  fields?: Record<string, string>,
): Response {
  const code = which === 'form_stale' ? 'stale' : which
  const message = cardProblems(localeOf(c)).refusal[which]
  return refuseConsole(c, statuses[which], { code, message, ...(fields ? { fields } : {}) })
}

/** 422 with a sentence at each field; `below` is where the faults' paths begin in the request's body. */
export const refuseFaults = (c: Context, faults: Fault[], below = ''): Response =>
  refuseCard(c, 'invalid', faultSentences(localeOf(c), faults, below))
