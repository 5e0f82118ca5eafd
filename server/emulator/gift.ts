import { newHolding, pushClaim, takeCode, titleOf } from './claim.ts'
import { count, countMembers } from './figures.ts'
import { baseInfo, customerOf, holdingOf, isDeposited, isHeld } from './find.ts'
import { flagAt } from './json.ts'
import { noticeGift } from './notice.ts'
import { push } from './push/push.ts'
import type { Holding, StoredCard } from './state.ts'
import type { World } from './world.ts'

/** As card/get says of a card that was made without a word about it: it may be given away. */
export const canGiveFriend = (card: StoredCard) => baseInfo(card).can_give_friend !== false

type Gifted = { ok: true; holding: Holding } | { ok: false; problem: string }

/**
 * She gives her card to a friend, who takes it at once. The friend's card has a new code, for gifting changes it (wire contract
 * 7.3), and is nobody's member yet: inactive, without number and points (EMU). The giver is told of first, the receipt
 * second; the giver's code stays behind as GIFT_SUCC.
 */
export function gift(world: World, card: StoredCard, holding: Holding, friend: string): Gifted {
  const problem = giftProblem(world, card, holding, friend)
  if (problem) return { ok: false, problem }
  const { openid: giver, code: oldCode, outerStr } = holding
  holding.status = 'GIFT_SUCC'
  if (holding.hasActive) countMembers(world, card.cardId, -1)
  push(world, 'user_gifting_card', card, { IsReturnBack: 0, FriendUserName: friend, IsChatRoom: 0 }, holding)
  const received = newHolding(world, friend, card, takeCode(world, card, ''))
  received.outerStr = outerStr
  count(world, card, friend, 'receive', { receivers: 1 })
  noticeGift(world, received, titleOf(card), customerOf(world, giver)?.nickname ?? '')
  world.changed()
  pushClaim(world, card, received, { IsGiveByFriend: 1, FriendUserName: giver, OldUserCardCode: oldCode })
  return { ok: true, holding: received }
}

/** Why this card cannot go to this friend, in WeChat's words for people. */
function giftProblem(world: World, card: StoredCard, holding: Holding, friend: string): string | undefined {
  if (!canGiveFriend(card) || flagAt(baseInfo(card), 'bind_openid')) return '该会员卡不可转赠'
  if (holding.status !== 'NORMAL') return '该会员卡已失效，无法转赠'
  if (friend === holding.openid) return '不能转赠给自己'
  if (isHeld(holdingOf(world, friend, card.cardId))) return '对方已拥有该会员卡'
  if (!flagAt(baseInfo(card), 'use_custom_code')) return undefined
  // The new code is the merchant's to give: there is one only where codes were deposited.
  return isDeposited(card) && card.deposit?.free.length ? undefined : '该会员卡不可转赠'
}
