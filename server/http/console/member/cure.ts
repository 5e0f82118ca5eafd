import { CureCard } from '../../../../shared/console/member.ts'
import { cureCard } from '../../../usecase/member/cureCard.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseMember } from './refuseMember.ts'

/** POST /api/console/members/:id/cure: a CureCard; answers the CardComparison afterwards. */
export const cure: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/cure',
  operation: 'member.edit',
  answer: (house) => async (c) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    const body = await readBody(c, CureCard, memberField(c))
    if ('refusal' in body) return body.refusal
    const { cardId } = body.data
    c.set('audit', { subject: memberId, detail: { cardId, cure: body.data.cure } })
    const end = await cureCard(house, { ...body.data, memberId, locale: localeOf(c) }, c.req.raw.signal)
    if (end.outcome !== 'read') return refuseMember(c, end.outcome)
    c.set('audit', { subject: end.memberNo, detail: { cardId, cure: body.data.cure } })
    return c.json(end.comparison)
  },
}
