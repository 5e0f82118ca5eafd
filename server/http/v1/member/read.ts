import { viewApiMember } from '../../../usecase/api/viewApiMember.ts'
import { operation } from '../operation.ts'
import { memberIdParam } from '../shape/common.ts'
import { Member } from '../shape/member.ts'
import { etagOf, viewOf } from '../viewOf.ts'

/** GET /members/{memberId}. */
export const read = operation({
  id: 'getMember',
  method: 'get',
  path: '/members/{memberId}',
  summary: 'Read a member',
  tag: 'members',
  scope: 'members:read',
  kind: 'read',
  params: memberIdParam,
  answers: { 200: { description: 'The member; the ETag is her revision.', body: Member } },
  problems: ['member_unknown'],
  async run(house, given) {
    const member = await viewApiMember(house, given.params.memberId, viewOf(given))
    return member ? { status: 200, body: member, headers: etagOf(member) } : { problem: 'member_unknown' }
  },
})
