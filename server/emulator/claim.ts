import { activationMode } from './activationMode.ts'
import { baseInfo, holdingOf, isHeld } from './find.ts'
import { flagAt, objectAt, textAt, wholeAt } from './json.ts'
import { push } from './push/push.ts'
import { base64Secret, freshCode } from './secret.ts'
import type { Holding, StoredCard } from './state.ts'
import { type World, nowOf, secondsOf } from './world.ts'

/** Why nobody can take this card now, in WeChat's words for people; nothing when it can be taken. */
export function claimProblem(world: World, card: StoredCard): string | undefined {
  if (card.status === 'CARD_STATUS_NOT_VERIFY') return '该会员卡审核中，暂时无法领取'
  if (card.status === 'CARD_STATUS_VERIFY_FAIL') return '该会员卡未通过审核，无法领取'
  if (card.status === 'CARD_STATUS_DELETE') return '该会员卡已下架'
  if (card.quantity < 1) return '该会员卡已领完'
  const dates = objectAt(baseInfo(card), 'date_info') ?? {}
  const endsAt = wholeAt(dates, 'end_timestamp')
  return endsAt !== undefined && endsAt <= secondsOf(world) ? '该会员卡已过期' : undefined
}

type Claimed = { ok: true; holding: Holding } | { ok: false; problem: string }

/**
 * She takes the card. Who holds it already has it with the same code and no push; who had deleted it gets it back with
 * the same code, number and state, pushed as a restored one (wire contract 7.3; the same code is our reading).
 */
export function claim(world: World, openid: string, card: StoredCard, outerStr: string): Claimed {
  const before = holdingOf(world, openid, card.cardId)
  if (isHeld(before)) return { ok: true, holding: before }
  const problem = claimProblem(world, card)
  if (problem) return { ok: false, problem }
  const holding = before ?? newHolding(world, openid, card)
  holding.status = 'NORMAL'
  holding.outerStr = outerStr
  holding.claimedAt = nowOf(world)
  card.quantity -= 1
  if (activationMode(card) === 'auto' && !holding.hasActive) {
    holding.hasActive = true
    holding.membershipNumber = holding.code
    holding.bonus = wholeAt(objectAt(card.memberCard, 'bonus_rule') ?? {}, 'init_increase_bonus') ?? 0
  }
  world.changed()
  pushClaim(world, card, holding, before !== undefined)
  return { ok: true, holding }
}

function newHolding(world: World, openid: string, card: StoredCard): Holding {
  const holding: Holding = {
    appId: card.appId,
    cardId: card.cardId,
    openid,
    code: freshCode(world.random, world.state),
    encryptCode: base64Secret(world.random),
    status: 'NORMAL',
    hasActive: false,
    membershipNumber: '',
    bonus: 0,
    balance: 0,
    customFieldValues: [],
    backgroundUrl: '',
    outerStr: '',
    claimedAt: nowOf(world),
  }
  world.state.holdings.push(holding)
  return holding
}

function pushClaim(world: World, card: StoredCard, holding: Holding, isRestored: boolean): void {
  const customer = world.state.customers.find((c) => c.openid === holding.openid)
  push(
    world,
    'user_get_card',
    card,
    {
      IsGiveByFriend: 0,
      FriendUserName: '',
      OuterId: 0,
      OldUserCardCode: '',
      OuterStr: holding.outerStr,
      IsRestoreMemberCard: isRestored ? 1 : 0,
      IsRecommendByFriend: 0,
      SourceScene: 'SOURCE_SCENE_UNKNOW',
      UnionId: customer?.unionid ?? '',
    },
    holding,
  )
}

/** She deletes the card from her pack. The holding is kept: a deleted member card can be taken again. */
export function remove(world: World, card: StoredCard, holding: Holding): void {
  holding.status = 'DELETE'
  world.changed()
  push(world, 'user_del_card', card, {}, holding)
}

/** She looks at the card: told only for cards that asked for it. */
export function view(world: World, card: StoredCard, holding: Holding): void {
  if (!flagAt(baseInfo(card), 'need_push_on_view')) return
  push(world, 'user_view_card', card, { OuterStr: holding.outerStr }, holding)
}

export const titleOf = (card: StoredCard) => textAt(baseInfo(card), 'title')
