import { viewMember } from '../../../usecase/member/viewMember.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { refuseMember } from './refuseMember.ts'

/** GET /api/console/members/:id: MemberDetail, personal data masked. Who has looked is recorded. */
export const detail: ConsoleRoute = {
  method: 'GET',
  path: '/members/:id',
  operation: 'member.view',
  seen: true,
  answer: (house) => async (c) => {
    const id = idOf(c)
    const member = id && (await viewMember(house, id, localeOf(c)))
    if (!member) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: member.memberNo })
    return c.json(member)
  },
}
