import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { getTelling } from '../../store/statement/getTelling.ts'
import { markActivated } from '../../store/statement/markActivated.ts'
import { recordStation } from '../../store/statement/recordStation.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { wordOf } from './postpone.ts'
import { isUnusable, tellWechat } from './tellWechat.ts'

/**
 * WeChat may have had the card for active before, and then opening figures are not taken: what it shows is not known, and
 * the totals are told right behind.
 */
const NOT_KNOWN = { points: -1, balance: null }

/**
 * Tells WeChat of a member's card that has no journey of its own: a restored one, or one that WeChat activated by itself.
 * Repeated until WeChat has it. `failures`: how often it failed so far.
 */
export async function tellHolding(
  house: House,
  { cardId, code, failures }: { cardId: string; code: string; failures: number },
  signal: AbortSignal,
): Promise<void> {
  const telling = await getTelling(house.db, { cardId, code })
  if (!telling) return
  try {
    await tellWechat(house, telling, signal)
  } catch (error) {
    if (isUnusable(error)) {
      house.log.warn({ card: fingerprint(code) }, "a member's card is gone before WeChat could be told of it")
      return
    }
    if (!isWechatError(error) && !signal.aborted) throw error
    house.log.info({ card: fingerprint(code), lastError: wordOf(error) }, 'WeChat is told later')
    const delayMs = retryPauseMs(failures + 1)
    const payload = { cardId, code, failures: failures + 1 }
    await enqueue(house.db, 'tellHolding', payload, { key: `tellHolding:${cardId}:${code}`, delayMs })
    return
  }
  await house.db.transaction(async (tx) => {
    const at = house.clock.now()
    await markActivated(tx, { cardId, code, activatedAt: at, told: NOT_KNOWN })
    await recordStation(tx, { cardId, openid: telling.openid, step: 'active', channel: undefined, at })
    await house.changes.tell(tx, [`openid:${telling.openid}`])
  })
}
