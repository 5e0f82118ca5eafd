import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { findApiMember } from '../../../usecase/api/findApiMember.ts'
import { operation } from '../operation.ts'
import { Find, Found } from '../shape/member.ts'
import { viewOf } from '../viewOf.ts'

/** POST /members/find. */
export const find = operation({
  id: 'findMember',
  method: 'post',
  path: '/members/find',
  summary: 'Find one member',
  description:
    'By exactly one of: member number, card code, dynamic code (changing every minute), phone, openid. It reads, although it is a POST: phones and openids stay out of addresses and logs.',
  tag: 'members',
  scope: 'members:read',
  kind: 'read',
  body: Find,
  answers: { 200: { description: 'The member.', body: Found } },
  problems: ['member_unknown', 'several_members', 'dynamic_code_expired', 'dynamic_code_foreign'],
  async run(house, given) {
    const found = await findApiMember(house, given.body, viewOf(given))
    if (found.outcome === 'found') return { status: 200, body: { member: found.member, card: found.card } }
    if (found.outcome === 'dynamic_code_expired') {
      return { problem: 'dynamic_code_expired', facts: { minutesAgo: found.minutesAgo } }
    }
    if (found.outcome === 'unreadable') {
      const detail = apiProblemText(given.locale).field[found.field]
      return { problem: 'invalid', errors: [{ pointer: `#/${found.field}`, detail }] }
    }
    return { problem: found.outcome }
  },
})
