import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { isWechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import type { House } from '../house.ts'
import { repairCard } from './repairCard.ts'

/** The nightly comparison stands behind it. */
const TRIES_MAX = 20

/**
 * A while after a telling whose older tries were given up as lost: one of them may have reached WeChat behind it and put
 * older figures onto the card. What WeChat shows is read, and told again where it differs. Asked again while WeChat is busy.
 */
export async function checkCard(
  house: House,
  { cardId, code, failures }: { cardId: string; code: string; failures: number },
  signal: AbortSignal,
): Promise<void> {
  try {
    await repairCard(house, { cardId, code }, signal)
  } catch (error) {
    if (!isWechatError(error) && !signal.aborted) throw error
    house.log.info({ card: fingerprint(code), lastError: wordOf(error) }, 'a card is checked later')
    if (failures + 1 >= TRIES_MAX) return
    const payload = { cardId, code, failures: failures + 1 }
    const delayMs = retryPauseMs(failures + 1)
    await enqueue(house.db, 'checkCard', payload, { key: `checkCard:${cardId}:${code}`, delayMs })
  }
}
