import { CardRef } from '../../../../shared/console/member.ts'
import { readCard } from '../../../usecase/member/readCard.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { refuseMember } from './refuseMember.ts'

/** GET /api/console/members/:id/wechat?cardId=&code=: CardComparison, read from WeChat now. Who has looked is recorded. */
export const wechat: ConsoleRoute = {
  method: 'GET',
  path: '/members/:id/wechat',
  operation: 'member.view',
  seen: true,
  answer: (house) => async (c) => {
    const memberId = idOf(c)
    const card = CardRef.safeParse({ cardId: c.req.query('cardId'), code: c.req.query('code') })
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    if (!card.success) return refuseMember(c, 'card_unknown')
    const read = await readCard(house, { memberId, ...card.data }, localeOf(c), c.req.raw.signal)
    if (read.outcome !== 'read') return refuseMember(c, read.outcome)
    c.set('audit', { subject: read.memberNo, detail: { cardId: card.data.cardId } })
    return c.json(read.comparison)
  },
}
