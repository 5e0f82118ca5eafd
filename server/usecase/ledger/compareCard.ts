import { getShownCard, type ShownCard } from '../../store/statement/getShownCard.ts'
import { userInfoGet, type UserInfo } from '../../wechat/card/membercard/userinfo/get.ts'
import type { House } from '../house.ts'

/** What differs between our row and WeChat's card. Figures in points and fen. */
export type CardDifferences = {
  points?: { ours: number; wechat: number }
  balance?: { ours: number; wechat: number }
  memberNo?: { ours: string; wechat: string }
  /** WeChat's word for the card (NORMAL, DELETE, UNAVAILABLE, …), where it is not what our row says. */
  status?: { ours: 'held' | 'deleted' | 'invalidated'; wechat: string }
}

export type Comparison = {
  memberId: string | null
  openid: string
  differences: CardDifferences
  /** WeChat is being told newer figures: whether these differ is not known yet. */
  isOnItsWay: boolean
  wechat: UserInfo
}

/** What WeChat says of a card of ours, and where it differs; undefined for a card that we do not know. Throws WechatError. */
export async function compareCard(
  house: House,
  card: { cardId: string; code: string },
  signal: AbortSignal,
): Promise<Comparison | undefined> {
  const wechat = await userInfoGet(house.wechat, card, { signal })
  // Our figures after WeChat's: what was posted in between is on its way and is no difference.
  const ours = await getShownCard(house.db, card)
  if (!ours) return undefined
  const differences: CardDifferences = {}
  const isOnItsWay =
    ours.told === null || ours.told.points !== ours.points || ours.told.balance !== ours.balance
  const isShown = ours.memberId !== null && ours.isActive && ours.status === 'held'
  if (isShown && !isOnItsWay) Object.assign(differences, compareFigures(ours, wechat))
  // An empty number says nothing by itself: with `hasActive` false, WeChat does not hold the card for active.
  const isNumbered = wechat.membershipNumber !== '' || !wechat.hasActive
  if (isShown && isNumbered && wechat.membershipNumber !== ours.memberNo) {
    differences.memberNo = { ours: ours.memberNo ?? '', wechat: wechat.membershipNumber }
  }
  if (!statusesOf(wechat.userCardStatus).includes(ours.status)) {
    differences.status = { ours: ours.status, wechat: wechat.userCardStatus }
  }
  const { memberId, openid } = ours
  return { memberId, openid, differences, isOnItsWay: isShown && isOnItsWay, wechat }
}

function compareFigures(ours: ShownCard, wechat: UserInfo): CardDifferences {
  const differences: CardDifferences = {}
  const points = Math.max(0, ours.points)
  if (wechat.bonus !== undefined && wechat.bonus !== points)
    differences.points = { ours: points, wechat: wechat.bonus }
  const balance = ours.balance === null ? undefined : Math.max(0, ours.balance)
  if (balance !== undefined && wechat.balance !== undefined && wechat.balance !== balance)
    differences.balance = { ours: balance, wechat: wechat.balance }
  return differences
}

/** What our row may say of a card of which WeChat says this. One on its way to a friend is in nobody's hands. */
function statusesOf(status: string): ShownCard['status'][] {
  if (status === 'UNAVAILABLE' || status === 'CONSUMED') return ['invalidated']
  if (status === 'GIFTING') return ['held', 'deleted']
  return status === 'DELETE' || status === 'GIFT_SUCC' ? ['deleted'] : ['held']
}
