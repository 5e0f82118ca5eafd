import { getHolding } from '../../store/statement/getHolding.ts'
import { codeGet } from '../../wechat/card/code/get.ts'
import type { RefusalReason } from '../../../shared/activation.ts'
import type { House } from '../house.ts'

export type Holder = { outcome: 'named'; openid: string } | { outcome: 'refused'; reason: RefusalReason }

const usable = ['NORMAL', 'GIFT_TIMEOUT']

/**
 * Whose card is it? WeChat's word alone counts, in the order of what it costs: the hint's own list of cards holds this
 * code; a signed push has told; else one more call. `hint` comes from an address and proves nothing by itself.
 * Throws WechatError.
 */
export async function nameHolder(
  house: House,
  known: { cardId: string; code: string; hint: string | null; listed: string[] },
  signal: AbortSignal,
): Promise<Holder> {
  const { cardId, code, hint, listed } = known
  if (hint !== null && listed.includes(code)) return { outcome: 'named', openid: hint }
  const holding = await getHolding(house.db, { cardId, code })
  if (holding) return { outcome: 'named', openid: holding.openid }
  const found = await codeGet(house.wechat, { code, cardId, checkConsume: false }, { signal })
  if (found.cardId !== cardId) return { outcome: 'refused', reason: 'card_unknown' }
  if (!usable.includes(found.userCardStatus)) return { outcome: 'refused', reason: 'card_unusable' }
  return { outcome: 'named', openid: found.openid }
}
