import { EditFace } from '../../../../shared/console/member.ts'
import { memberTexts } from '../../../../shared/text/console/member.ts'
import { editFace } from '../../../usecase/member/editFace.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseMember } from './refuseMember.ts'

/** POST /api/console/members/:id/face: an EditFace; answers {}. WeChat has it then. */
export const face: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/face',
  operation: 'member.edit',
  answer: (house) => async (c) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    const body = await readBody(c, EditFace, memberField(c))
    if ('refusal' in body) return body.refusal
    const { cardId } = body.data
    const end = await editFace(house, { memberId, edit: body.data })
    if (end.outcome === 'faults') {
      const { field } = memberTexts(localeOf(c))
      const fields = Object.entries(end.faults).map(([name, fault]) => [name, field[fault]])
      return refuseFields(c, Object.fromEntries(fields))
    }
    if (end.outcome !== 'edited') return refuseMember(c, end.outcome)
    c.set('audit', { subject: end.memberNo, detail: { cardId, changed: end.changed } })
    return c.json({})
  },
}
