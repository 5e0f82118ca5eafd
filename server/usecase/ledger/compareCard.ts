import { getShownCard } from '../../store/statement/getShownCard.ts'
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
  if (ours.memberId !== null && ours.isActive && ours.status === 'held' && !isOnItsWay) {
    const points = Math.max(0, ours.points)
    if (wechat.bonus !== undefined && wechat.bonus !== points)
      differences.points = { ours: points, wechat: wechat.bonus }
    if (
      ours.balance !== null &&
      wechat.balance !== undefined &&
      wechat.balance !== Math.max(0, ours.balance)
    ) {
      differences.balance = { ours: ours.balance, wechat: wechat.balance }
    }
    if (wechat.membershipNumber && wechat.membershipNumber !== ours.memberNo) {
      differences.memberNo = { ours: ours.memberNo ?? '', wechat: wechat.membershipNumber }
    }
  }
  if (statusOf(wechat.userCardStatus) !== ours.status) {
    differences.status = { ours: ours.status, wechat: wechat.userCardStatus ?? '' }
  }
  return { memberId: ours.memberId, openid: ours.openid, differences, wechat }
}

function statusOf(status: string | undefined): 'held' | 'deleted' | 'invalidated' {
  if (status === 'UNAVAILABLE' || status === 'CONSUMED') return 'invalidated'
  return status === 'DELETE' || status === 'GIFT_SUCC' ? 'deleted' : 'held'
}
