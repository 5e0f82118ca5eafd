import { activationMode } from './activationMode.ts'
import { count, countMembers } from './figures.ts'
import { baseInfo, customerOf, holdingOf, isAtAnEnd, isDeposited, isHeld } from './find.ts'
import { flagAt, objectAt, textAt, wholeAt } from './json.ts'
import { push } from './push/push.ts'
import { base64Secret, freshCode } from './secret.ts'
import { remindOfStock } from './stock.ts'
import type { Holding, StoredCard } from './state.ts'
import { type World, nowOf, secondsOf } from './world.ts'

/** Whether she is on the account's test white list, by openid or by WeChat id (wire contract 5.4). */
function isTester(world: World, card: StoredCard, openid: string): boolean {
  const { openids = [], usernames = [] } = world.state.whitelists[card.appId] ?? {}
  const wechatId = customerOf(world, openid)?.wechatId
  return openids.includes(openid) || (Boolean(wechatId) && usernames.includes(wechatId ?? ''))
}

/** Why she cannot take this card now, in WeChat's words for people; nothing when she can. Testers need no approval. */
export function claimProblem(world: World, card: StoredCard, openid: string): string | undefined {
  if (card.status === 'CARD_STATUS_DELETE') return '该会员卡已下架'
  if (!isTester(world, card, openid)) {
    if (card.status === 'CARD_STATUS_NOT_VERIFY') return '该会员卡审核中，暂时无法领取'
    if (card.status === 'CARD_STATUS_VERIFY_FAIL') return '该会员卡未通过审核，无法领取'
  }
  if (card.quantity < 1) return '该会员卡已领完'
  const dates = objectAt(baseInfo(card), 'date_info') ?? {}
  const endsAt = wholeAt(dates, 'end_timestamp')
  return endsAt !== undefined && endsAt <= secondsOf(world) ? '该会员卡已过期' : undefined
}

type Claimed = { ok: true; holding: Holding } | { ok: false; problem: string }

/**
 * She takes the card. Who holds it already has it with the same code and no push; who had deleted it gets it back with
 * the same code, number and state, pushed as a restored one (wire contract 7.3; the same code is our reading). `ownCode` is
 * the merchant's, where the card wants one at each claim.
 */
export function claim(
  world: World,
  openid: string,
  card: StoredCard,
  outerStr: string,
  ownCode = '',
): Claimed {
  const before = holdingOf(world, openid, card.cardId)
  if (isHeld(before)) return { ok: true, holding: before }
  const problem =
    claimProblem(world, card, openid) ?? (before ? undefined : codeProblem(world, card, ownCode))
  if (problem) return { ok: false, problem }
  const holding = before ?? newHolding(world, openid, card, takeCode(world, card, ownCode))
  holding.status = 'NORMAL'
  holding.outerStr = outerStr
  holding.claimedAt = nowOf(world)
  card.quantity -= 1
  count(world, card, openid, 'receive', { receivers: before ? 0 : 1 })
  if (holding.hasActive) countMembers(world, card.cardId, 1)
  if (activationMode(card) === 'auto' && !holding.hasActive) {
    count(world, card, openid, 'active', { members: 1 })
    holding.hasActive = true
    holding.membershipNumber = holding.code
    holding.bonus = wholeAt(objectAt(card.memberCard, 'bonus_rule') ?? {}, 'init_increase_bonus') ?? 0
  }
  world.changed()
  pushClaim(world, card, holding, { IsRestoreMemberCard: before ? 1 : 0 })
  remindOfStock(world, card, card.quantity + 1)
  return { ok: true, holding }
}

/** Whose code it will be, or why there is none (wire contract 3.1): WeChat's, one deposited before, or one that came with the claim. */
export function codeProblem(world: World, card: StoredCard, ownCode: string): string | undefined {
  if (!flagAt(baseInfo(card), 'use_custom_code')) return undefined
  if (isDeposited(card)) return card.deposit?.free.length ? undefined : '该会员卡已领完'
  if (!ownCode) return '卡券参数错误'
  const isTaken = world.state.holdings.some((h) => h.cardId === card.cardId && h.code === ownCode)
  return isTaken ? '该会员卡号已被领取' : undefined
}

/** The code of a card that changes hands or is taken: WeChat's next, the next deposited one, or the merchant's own. */
export function takeCode(world: World, card: StoredCard, ownCode: string): string {
  if (!flagAt(baseInfo(card), 'use_custom_code')) return freshCode(world.random, world.state)
  const { free = [], taken = [] } = card.deposit ?? {}
  const [first] = free
  if (!isDeposited(card) || first === undefined) return ownCode
  card.deposit = { free: free.slice(1), taken: [...taken, first] }
  return first
}

/** An inactive card in her hands. */
export function newHolding(world: World, openid: string, card: StoredCard, code: string): Holding {
  const holding: Holding = {
    appId: card.appId,
    cardId: card.cardId,
    openid,
    code,
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

/** user_get_card; `how` says what is different about this way of getting it. */
export function pushClaim(
  world: World,
  card: StoredCard,
  holding: Holding,
  how: Record<string, string | number>,
): void {
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
      IsRestoreMemberCard: 0,
      IsRecommendByFriend: 0,
      SourceScene: 'SOURCE_SCENE_UNKNOW',
      UnionId: customer?.unionid ?? '',
      ...how,
    },
    holding,
  )
}

/**
 * She deletes the card from her pack. The holding is kept: a deleted member card can be taken again. One that is at an end
 * stays what it is, and comes back no more.
 */
export function remove(world: World, card: StoredCard, holding: Holding): void {
  if (isAtAnEnd(holding)) holding.isDiscarded = true
  else {
    holding.status = 'DELETE'
    if (holding.hasActive) countMembers(world, card.cardId, -1)
  }
  world.changed()
  push(world, 'user_del_card', card, {}, holding)
}

/** She looks at her card: told only for cards that asked for it, but counted always. */
export function view(world: World, card: StoredCard, holding: Holding): void {
  count(world, card, holding.openid, 'view')
  if (!flagAt(baseInfo(card), 'need_push_on_view')) return
  push(world, 'user_view_card', card, { OuterStr: holding.outerStr }, holding)
}

export const titleOf = (card: StoredCard) => textAt(baseInfo(card), 'title')
