import { InvalidateCard } from '../../../../shared/console/member.ts'
import { invalidateCard } from '../../../usecase/member/invalidateCard.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseAt, refuseMember } from './refuseMember.ts'

/**
 * POST /api/console/members/:id/invalidate: an InvalidateCard; answers Invalidation: 200 where WeChat has ended the card, 202 where it is
 * still to be heard, and 200 with `refused` where WeChat would not and nothing changed. Reason and consent are recorded.
 */
export const invalidate: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/invalidate',
  operation: 'member.invalidate',
  answer: (house) => async (c, staff) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    const body = await readBody(c, InvalidateCard, memberField(c, { reason: 'endReason' }))
    if ('refusal' in body) return body.refusal
    const { cardId, reason, isAgreed } = body.data
    const actor = `staff:${staff.id}`
    const end = await invalidateCard(house, { ...body.data, memberId, actor, locale: localeOf(c) })
    if (end.outcome === 'wrong_number') return refuseAt(c, 'memberNo', 'memberNo')
    if (end.outcome !== 'asked') return refuseMember(c, end.outcome)
    const { state } = end.invalidation
    c.set('audit', { subject: end.memberNo, detail: { cardId, reason, isAgreed, state } })
    return c.json(end.invalidation, state === 'waiting' ? 202 : 200)
  },
}
