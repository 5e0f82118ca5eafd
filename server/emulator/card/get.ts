import { type Endpoint, ok, refuse } from '../api.ts'
import { colors } from '../colors.ts'
import { baseInfo, namedCard } from '../find.ts'
import { textAt } from '../json.ts'

/**
 * POST /card/get: the card as WeChat keeps it. Colours come back as hex, and there are fields that nobody sent:
 * callers must ignore what they do not know (wire contract 6.10).
 */
export const get: Endpoint = {
  method: 'POST',
  path: '/card/get',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    const base = baseInfo(card)
    return ok({
      card: {
        card_type: 'MEMBER_CARD',
        member_card: {
          advanced_info: {
            time_limit: [],
            text_image_list: [],
            business_service: [],
            consume_share_card_list: [],
          },
          ...card.memberCard,
          base_info: {
            can_share: true,
            can_give_friend: true,
            get_limit: 50,
            use_limit: 50,
            use_custom_code: false,
            bind_openid: false,
            ...base,
            id: card.cardId,
            color: colors[textAt(base, 'color')],
            status: card.status,
            sku: { quantity: card.quantity, total_quantity: card.totalQuantity },
            create_time: Math.floor(card.createdAt / 1000),
            update_time: Math.floor(card.updatedAt / 1000),
            area_code_list: [],
          },
        },
      },
    })
  },
}
