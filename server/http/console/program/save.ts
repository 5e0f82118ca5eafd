import { SaveProgram, type ProgramSaved } from '../../../../shared/console/program.ts'
import { programFaultSentences, programTexts } from '../../../../shared/text/console/program.ts'
import { saveProgram } from '../../../usecase/program/saveProgram.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseProgram } from './refuseProgram.ts'

/** PUT /api/console/program: a SaveProgram; answers ProgramSaved. 409 `stale`; 422 with a sentence at each field below `program.`. */
export const save: ConsoleRoute = {
  method: 'PUT',
  path: '/program',
  operation: 'program.edit',
  answer: (house) => async (c, staff) => {
    const locale = localeOf(c)
    const body = await readBody(c, SaveProgram, () => programTexts(locale).fault.malformed)
    if ('refusal' in body) return body.refusal
    const end = await saveProgram(house, { ...body.data, by: `staff:${staff.id}` })
    if (end.outcome === 'invalid')
      return refuseProgram(c, 'invalid', programFaultSentences(locale, end.faults, 'program.'))
    if (end.outcome === 'stale') return refuseProgram(c, 'stale')
    const { revision, settles, changes } = end
    c.set('audit', { subject: `r${revision}`, detail: { changes } })
    return c.json({ revision, settles } satisfies ProgramSaved)
  },
}
