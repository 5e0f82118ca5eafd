import { activationMode } from './activationMode.ts'
import { cardById, holdingOf, isHeld } from './find.ts'
import type { Holding, StoredCard } from './state.ts'
import type { World } from './world.ts'

export type Asked =
  | { kind: 'form'; card: StoredCard; holding?: Holding; outerStr: string }
  | { kind: 'holding'; holding: Holding }
  | { kind: 'problem'; text: string }

const problem = (text: string): Asked => ({ kind: 'problem', text })

/**
 * What the form page was opened for, told by its query: `encrypt_card_id` as card/membercard/activate/geturl makes it, or
 * `action=activate&card_id=…&code=…` from the card's own button. The component shows a holder her card, not the form;
 * only her card's button leads on to the form (wire contract 6.4).
 */
export function formQuery(world: World, openid: string, text: string): Asked {
  const query = new URLSearchParams(text.replace(/^\?/, ''))
  const encrypted = query.get('encrypt_card_id')
  const card = encrypted
    ? world.state.cards.find((one) => one.encryptCardId === encrypted)
    : cardById(world, query.get('card_id') ?? '')
  if (!card) return problem('该会员卡不存在')
  const mode = activationMode(card)
  if (mode !== 'redirect' && mode !== 'oneTap') return problem('该会员卡暂不支持一键激活')
  const outerStr = query.get('outer_str') ?? ''
  const held = holdingOf(world, openid, card.cardId)
  if (!isHeld(held)) {
    return query.has('code') ? problem('你未持有该会员卡') : withForm(card, { kind: 'form', card, outerStr })
  }
  if (query.get('code') !== held.code) return { kind: 'holding', holding: held }
  const canModify = card.form?.required.canModify || card.form?.optional.canModify
  if (held.hasActive && !canModify) return { kind: 'holding', holding: held }
  return withForm(card, { kind: 'form', card, holding: held, outerStr: held.outerStr })
}

const withForm = (card: StoredCard, asked: Asked): Asked =>
  card.form ? asked : problem('商家未设置开卡字段')
