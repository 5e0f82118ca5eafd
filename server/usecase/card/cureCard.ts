import { getKnownCard, type KnownCard } from '../../store/statement/listCards.ts'
import type { MemberCardUpdate } from '../../wechat/card/update/memberCardUpdate.ts'
import { cardUpdate } from '../../wechat/card/update.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { afterSubmitUrl } from './afterSubmitUrl.ts'
import { oneAtATime } from './oneAtATime.ts'
import { rememberCard } from './rememberCard.ts'
import { setActivationForm } from './setActivationForm.ts'

export type CureEnd =
  | 'cured'
  | 'card_unknown'
  /** Nothing that we could do by ourselves. */
  | 'no_cure'
  /** WeChat does not let it be changed on this card: only a new card helps. */
  | 'not_allowed'

/**
 * Mend one finding of a card's health: the form from our copy, the limit, and, where WeChat lets it be changed (the
 * documentation leaves it open), the redirect's address and the push. Throws WechatError.
 */
export async function cureCard(
  house: House,
  { cardId, check }: { cardId: string; check: string },
): Promise<CureEnd> {
  return oneAtATime(house, `card:${cardId}`, async () => {
    const row = await getKnownCard(house.db, cardId)
    if (!row) return 'card_unknown'
    if (check === 'form') return cureForm(house, row)
    const memberCard = changeFor(house, check)
    if (!memberCard) return 'no_cure'
    try {
      await cardUpdate(house.wechat, { cardId, memberCard })
    } catch (error) {
      const isRefused = isWechatError(error) && error.kind === 'answer' && !error.retryable
      if (isRefused && check !== 'limit') return 'not_allowed'
      throw error
    }
    await rememberCard(house, cardId)
    return 'cured'
  })
}

async function cureForm(house: House, { cardId, form }: KnownCard): Promise<CureEnd> {
  if (!form) return 'no_cure'
  await setActivationForm(house, { cardId, form })
  return 'cured'
}

/** Whether these two can be changed later is not confirmed: WeChat is asked, and its answer counts. */
type Tried = MemberCardUpdate & { wxActivateAfterSubmitUrl?: string; baseInfo?: { needPushOnView?: boolean } }

function changeFor(house: House, check: string): MemberCardUpdate | undefined {
  if (check === 'limit') return { baseInfo: { getLimit: 1 } }
  const tried: Record<string, Tried> = {
    redirect: { wxActivateAfterSubmitUrl: afterSubmitUrl(house) },
    push: { baseInfo: { needPushOnView: true } },
  }
  return tried[check]
}
