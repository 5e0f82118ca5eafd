import { EditMember } from '../../../../shared/console/member.ts'
import { memberTexts } from '../../../../shared/text/console/member.ts'
import { editMember } from '../../../usecase/member/editMember.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseMember } from './refuseMember.ts'

/** PATCH /api/console/members/:id: an EditMember; answers { revision }. The audit log names the questions, and no answer. */
export const edit: ConsoleRoute = {
  method: 'PATCH',
  path: '/members/:id',
  operation: 'member.edit',
  answer: (house) => async (c) => {
    const id = idOf(c)
    if (!id) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: id })
    const body = await readBody(c, EditMember, memberField(c))
    if ('refusal' in body) return body.refusal
    const asked = Object.keys(body.data.answers)
    const end = await editMember(house, id, body.data)
    if (!('memberNo' in end)) return refuseMember(c, end.outcome)
    const { memberNo } = end
    c.set('audit', { subject: memberNo, detail: { asked } })
    if (end.outcome === 'faults') {
      const { profileFault } = memberTexts(localeOf(c))
      const fields = Object.entries(end.faults).map(([name, fault]) => [
        `answers.${name}`,
        profileFault[fault],
      ])
      return refuseFields(c, Object.fromEntries(fields))
    }
    c.set('audit', { subject: memberNo, detail: { changed: end.changed } })
    return c.json({ revision: end.revision })
  },
}
