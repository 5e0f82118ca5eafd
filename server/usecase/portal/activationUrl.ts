import { errcodes, hasErrcode } from '../../wechat/error.ts'
import { activateGetUrl } from '../../wechat/card/membercard/activate/geturl.ts'
import { findCard } from '../card/findCard.ts'
import { isChannel } from '../channel/isChannel.ts'
import type { House } from '../house.ts'

export type ActivationUrlFound =
  | { outcome: 'found'; url: string }
  | { outcome: 'card_unknown' }
  /** 72026: the card does not show WeChat's form. */
  | { outcome: 'no_form' }

/** The address of WeChat's own component that takes the card and asks the form in one go. Throws WechatError. */
export async function activationUrl(
  house: House,
  { cardId, channel }: { cardId: string; channel?: string },
): Promise<ActivationUrlFound> {
  const card = await findCard(house, cardId)
  if (!card) return { outcome: 'card_unknown' }
  const outerStr = channel !== undefined && isChannel(channel) ? { outerStr: channel } : {}
  try {
    const { url } = await activateGetUrl(house.wechat, { cardId, ...outerStr })
    return { outcome: 'found', url }
  } catch (error) {
    if (hasErrcode(error, errcodes.needsWxActivate)) return { outcome: 'no_form' }
    if (hasErrcode(error, errcodes.cardIdInvalid, errcodes.notMemberCard)) return { outcome: 'card_unknown' }
    throw error
  }
}
