import { z } from '@hono/zod-openapi'
import { memberTexts } from '../../../../shared/text/console/member.ts'
import { auditByKey } from '../../../usecase/api/auditByKey.ts'
import { invalidateCard } from '../../../usecase/member/invalidateCard.ts'
import { operation } from '../operation.ts'
import { memberIdParam } from '../shape/common.ts'
import { Invalidate, Invalidation } from '../shape/member.ts'

const Part = z.string().regex(/^[\w-]{1,64}$/)
const params = memberIdParam.extend({
  cardId: Part.openapi({ param: { name: 'cardId', in: 'path' } }),
  code: Part.openapi({
    param: { name: 'code', in: 'path' },
    description: "The customer's card: `code` of Card.",
  }),
})

/** POST /members/{memberId}/cards/{cardId}/{code}/invalidate. */
export const invalidate = operation({
  id: 'invalidateCard',
  method: 'post',
  path: '/members/{memberId}/cards/{cardId}/{code}/invalidate',
  summary: 'Set one card invalid, for good',
  description:
    'This cannot be undone. The customer must have been told; her other cards, her number and her points stay. Where WeChat does not answer it is asked until it does.',
  tag: 'members',
  scope: 'cards:invalidate',
  kind: 'steps',
  params,
  body: Invalidate,
  answers: { 200: { description: 'How it stands.', body: Invalidation } },
  problems: ['member_unknown', 'card_unknown', 'card_over'],
  async run(house, { params: { memberId, ...card }, body, caller, actor, locale }) {
    const result = await invalidateCard(house, { ...body, ...card, memberId, actor, locale })
    if (result.outcome === 'wrong_number') {
      const detail = memberTexts(locale).field.memberNo
      return { problem: 'invalid', errors: [{ pointer: '#/memberNo', detail }] }
    }
    if (result.outcome !== 'asked') return { problem: result.outcome }
    const { state, reason, askedAt, message } = result.invalidation
    await auditByKey(house, caller, {
      action: 'api.card',
      subject: result.memberNo,
      outcome: state === 'refused' ? 'refused' : 'done',
      detail: { cardId: card.cardId, state },
    })
    return { status: 200, body: { state, reason, askedAt, message: message ?? null } }
  },
})
