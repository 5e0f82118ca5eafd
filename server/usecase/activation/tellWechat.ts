import type { Telling } from '../../store/statement/markTold.ts'
import { memberCardActivate } from '../../wechat/card/membercard/activate.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { House } from '../house.ts'

/** At most 32 bytes (wire contract 6.7); WeChat shows it beside the points. */
const OPENING_RECORD = '开卡积分'

/** WeChat's card face becomes what our rows say: number, points and balance as totals, so repeating it changes nothing. Throws WechatError. */
export async function tellWechat(house: House, telling: Telling, signal: AbortSignal): Promise<void> {
  const { cardId, code, memberNo, points, balance } = telling
  await memberCardActivate(
    house.wechat,
    {
      cardId,
      code,
      membershipNumber: memberNo,
      initBonus: points,
      ...(points > 0 ? { initBonusRecord: OPENING_RECORD } : {}),
      ...(balance === null ? {} : { initBalance: balance }),
    },
    { signal },
  )
}

/** 40056 and 40127: no such code, or deleted, given away, expired. Telling again would not help. */
export const isUnusable = (error: unknown) =>
  hasErrcode(error, errcodes.serialCodeInvalid, errcodes.userCardStatusInvalid)
