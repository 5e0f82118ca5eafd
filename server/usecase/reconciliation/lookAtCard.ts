import { getShownCard } from '../../store/statement/getShownCard.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { compareCard, type Comparison } from '../ledger/compareCard.ts'

export type Look = Omit<Comparison, 'wechat'>

/** Our word for what WeChat says of a code that nobody holds (40056). */
export const UNKNOWN_STATUS = 'UNKNOWN'

/** A card as both sides have it, also one that WeChat no longer knows. Undefined for a card that we do not know. Throws WechatError. */
export async function lookAtCard(
  house: House,
  card: { cardId: string; code: string },
  signal: AbortSignal,
): Promise<Look | undefined> {
  try {
    return await compareCard(house, card, signal)
  } catch (error) {
    if (!hasErrcode(error, errcodes.serialCodeInvalid)) throw error
    const ours = await getShownCard(house.db, card)
    if (!ours) return undefined
    const { memberId, openid, status } = ours
    const differences = status === 'held' ? { status: { ours: status, wechat: UNKNOWN_STATUS } } : {}
    return { memberId, openid, differences, isOnItsWay: false }
  }
}

export const isDifferent = ({ differences }: Pick<Look, 'differences'>) => Object.keys(differences).length > 0
