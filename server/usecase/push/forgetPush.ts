import { forgetPush as forget } from '../../store/statement/forgetPush.ts'
import { hasOnlyLeft } from '../../store/statement/hasOnlyLeft.ts'
import { isErasedCard } from '../../store/statement/isErasedCard.ts'
import { codeUnavailable } from '../../wechat/card/code/unavailable.ts'
import { isUnusable } from '../activation/tellWechat.ts'
import { pseudonymOf } from '../departure/pseudonym.ts'
import type { House } from '../house.ts'
import type { PushEvent } from './pushEvent.ts'

/** A push that says nothing, in place of one about somebody who has left. */
export const emptyPush = (house: Pick<House, 'cipher'>): Buffer => house.cipher.seal('push', '<xml></xml>')

/**
 * WeChat still tells of somebody who has left: nothing of it is kept, or her data would come back by the back door. A card that
 * she had deleted before, and takes up again, is ended now. True where the push was one of these. Throws WechatError.
 */
export async function forgetPush(
  house: House,
  { id, event }: { id: string; event: string },
  { cardId, code, openid }: PushEvent,
  signal: AbortSignal,
): Promise<boolean> {
  const isErased = code
    ? await isErasedCard(house.db, { cardId, codeAfter: pseudonymOf(house, 'code', code) })
    : openid !== '' &&
      (await hasOnlyLeft(house.db, { openid, openidAfter: pseudonymOf(house, 'openid', openid) }))
  if (!isErased) return false
  if (event === 'user_get_card' && code) {
    try {
      await codeUnavailable(house.wechat, { cardId, code }, { signal })
    } catch (error) {
      if (!isUnusable(error)) throw error
    }
  }
  await forget(house.db, { id, raw: emptyPush(house), at: house.clock.now() })
  return true
}
