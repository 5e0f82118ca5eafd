import type { Context } from 'hono'
import type { Locale } from '../../../../shared/portal.ts'
import { problemText } from '../../../../shared/text/console/problem.ts'
import type { CureEnd } from '../../../usecase/problem/cure/cureEnd.ts'
import { explainLastError } from '../../../usecase/problem/explainLastError.ts'
import { whyOf } from '../../../usecase/problem/wordsOfProblem.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

export type RefusedCure = Extract<
  CureEnd,
  { outcome: 'refused' | 'still_open' | 'still_different' | 'not_enrolled' }
>

/** Whether a cure brought nothing. */
export const isRefused = (end: CureEnd): end is RefusedCure =>
  ['refused', 'still_open', 'still_different', 'not_enrolled'].includes(end.outcome)

/** Why a cure brought nothing; `lastError`: what the row keeps of WeChat's last answer. */
export function refuseCure(c: Context, end: RefusedCure, lastError: string | null): Response {
  const locale = localeOf(c)
  const status = end.outcome === 'refused' && end.why === 'problem_unknown' ? 404 : 409
  const code = end.outcome === 'refused' ? end.why : end.outcome
  return refuseConsole(c, status, { code, message: sentenceOf(end, lastError, locale) })
}

function sentenceOf(end: RefusedCure, lastError: string | null, locale: Locale): string {
  const { refusal, cause } = problemText(locale)
  switch (end.outcome) {
    case 'refused':
      return refusal[end.why]
    case 'still_different':
      return refusal.still_different
    case 'not_enrolled':
      return refusal.not_enrolled(whyOf(end.reason, locale))
    case 'still_open':
      return refusal.still_open(explainLastError(locale, lastError)?.message ?? cause.pushNotShown)
  }
}

/** 404, in words. */
export const refuseUnknown = (c: Context): Response =>
  refuseCure(c, { outcome: 'refused', why: 'problem_unknown' }, null)

/** 422, with its sentence at the part of the query that is wrong. */
export function refuseQuery(c: Context, fields: ('state' | 'kind' | 'urgency' | 'cursor')[]): Response {
  const { refusal, field } = problemText(localeOf(c))
  return refuseConsole(c, 422, {
    code: 'invalid',
    message: refusal.bad_query,
    fields: Object.fromEntries(fields.map((name) => [name, field[name]])),
  })
}
