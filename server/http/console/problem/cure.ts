import { CureProblem, type Cured, type ProblemDeed } from '../../../../shared/console/problem.ts'
import type { Locale } from '../../../../shared/portal.ts'
import { problemText } from '../../../../shared/text/console/problem.ts'
import type { CureEnd } from '../../../usecase/problem/cure/cureEnd.ts'
import { cureProblem } from '../../../usecase/problem/cureProblem.ts'
import { readProblem } from '../../../usecase/problem/readProblem.ts'
import { whyOf } from '../../../usecase/problem/wordsOfProblem.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { problemOf } from './problemOf.ts'
import { isRefused, refuseCure, refuseUnknown, type RefusedCure } from './refuseProblem.ts'

/**
 * POST /api/console/problems/:id/cure { deed }: does what the button says; twice is once. 200 Cured, also where it was dealt
 * with before. 404 for no such problem; 409 `not_offered`, `not_active`, `card_unknown`, `member_gone`, `not_enrolled`,
 * `still_different`, and `still_open` with WeChat's words; 502 and 503 where WeChat refuses at once.
 */
export const cure: ConsoleRoute = {
  method: 'POST',
  path: '/problems/:id/cure',
  operation: 'problem.cure',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, CureProblem, () => problemText(localeOf(c)).field.deed)
    if ('refusal' in body) return body.refusal
    const [id, { deed }, locale] = [problemOf(c), body.data, localeOf(c)]
    const before = await readProblem(house, id, locale)
    if (!before) return refuseUnknown(c)
    c.set('audit', {
      subject: before.problem.member?.memberNo ?? before.problem.card?.cardId ?? String(id),
      detail: { problem: id, kind: before.problem.kind, deed },
    })
    const end = await cureProblem(house, { id, deed, by: `staff:${staff.id}` }, c.req.raw.signal)
    const after = (await readProblem(house, id, locale)) ?? before
    if (isRefused(end)) return refuseCure(c, end, after.lastError)
    return c.json({ problem: after.problem, message: messageOf(end, deed, locale) } satisfies Cured)
  },
}

function messageOf(end: Exclude<CureEnd, RefusedCure>, deed: ProblemDeed, locale: Locale): string {
  const { done, refusal } = problemText(locale)
  switch (end.outcome) {
    case 'settled':
      return done[deed]
    case 'already':
      return done.already
    case 'gone':
      return done.gone
    case 'differs':
      return done.differs
    case 'enrolled':
      return done.enrolledAs(end.memberNo, end.isNew)
    case 'ended':
      return refusal.not_enrolled(whyOf(end.reason, locale))
  }
}
