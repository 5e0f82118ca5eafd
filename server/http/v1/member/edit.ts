import { z } from '@hono/zod-openapi'
import { memberTexts } from '../../../../shared/text/console/member.ts'
import { editApiMember } from '../../../usecase/api/editApiMember.ts'
import { auditByKey } from '../../../usecase/api/auditByKey.ts'
import { pointerTo } from '../fieldErrors.ts'
import { operation } from '../operation.ts'
import { memberIdParam } from '../shape/common.ts'
import { Member, MemberPatch } from '../shape/member.ts'
import { etagOf, viewOf } from '../viewOf.ts'

const IfMatch = z.object({
  'If-Match': z
    .string()
    .regex(/^"\d{1,9}"$/)
    .optional()
    .openapi({
      description:
        'The ETag of the member as she was read: refused with 412 where she was changed meanwhile.',
      example: '"3"',
    }),
})

/** PATCH /members/{memberId}. */
export const edit = operation({
  id: 'updateMember',
  method: 'patch',
  path: '/members/{memberId}',
  summary: "Correct a member's profile",
  description:
    "Questions that the merchant's form asks, or that she answered before. A phone that is written here is not verified by WeChat; one of another member's is refused.",
  tag: 'members',
  scope: 'members:write',
  kind: 'write',
  params: memberIdParam,
  headers: IfMatch,
  body: MemberPatch,
  answers: { 200: { description: 'The member as she is now.', body: Member } },
  problems: ['member_unknown', 'member_left', 'stale'],
  async run(house, given) {
    const { params, headers, body, caller, locale } = given
    const match = headers['If-Match']
    const revision = match === undefined ? undefined : Number(match.slice(1, -1))
    const result = await editApiMember(house, { id: params.memberId, edit: body, revision }, viewOf(given))
    if (result.outcome === 'faults') {
      const { profileFault } = memberTexts(locale)
      const errors = result.faults.map(({ path, fault }) => ({
        pointer: pointerTo(path),
        detail: profileFault[fault],
      }))
      return { problem: 'invalid', errors }
    }
    if (result.outcome !== 'edited') return { problem: result.outcome }
    const { member, changed } = result
    await auditByKey(house, caller, { action: 'api.member', subject: member.memberNo, detail: { changed } })
    return { status: 200, body: member, headers: etagOf(member) }
  },
})
