import { DismissProblem } from '../../../../shared/console/problem.ts'
import { problemText } from '../../../../shared/text/console/problem.ts'
import { dismissProblem } from '../../../usecase/problem/dismissProblem.ts'
import { readProblem } from '../../../usecase/problem/readProblem.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { problemOf } from './problemOf.ts'
import { refuseUnknown } from './refuseProblem.ts'

/** POST /api/console/problems/:id/dismiss { note }: the Problem, settled. 404 for no such problem; the note stays in the row and out of the log. */
export const dismiss: ConsoleRoute = {
  method: 'POST',
  path: '/problems/:id/dismiss',
  operation: 'problem.cure',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, DismissProblem, () => problemText(localeOf(c)).field.note)
    if ('refusal' in body) return body.refusal
    const id = problemOf(c)
    const end = await dismissProblem(house, { id, by: `staff:${staff.id}`, note: body.data.note })
    const read = await readProblem(house, id, localeOf(c))
    if (end === 'problem_unknown' || !read) return refuseUnknown(c)
    const { kind, member, card } = read.problem
    const subject = member?.memberNo ?? card?.cardId ?? String(id)
    c.set('audit', { subject, detail: { problem: id, kind, dismissed: end === 'dismissed' } })
    return c.json(read.problem)
  },
}
