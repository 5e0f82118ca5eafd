import { codeGetDepositCount } from '../../wechat/card/code/getdepositcount.ts'
import type { House } from '../house.ts'

/** How many codes were deposited for a card. Throws WechatError. */
export const countCodes = (house: House, cardId: string): Promise<{ count: number }> =>
  codeGetDepositCount(house.wechat, { cardId })
