import { confirmActivation } from '../../store/statement/confirmActivation.ts'
import { endActivation } from '../../store/statement/endActivation.ts'
import { markTold, type Telling } from '../../store/statement/markTold.ts'
import { raiseRefusedJourney } from '../../store/statement/raiseRefusedJourney.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { postpone } from './postpone.ts'
import { isUnusable, tellWechat } from './tellWechat.ts'

/**
 * enrolled -> told -> confirmed. Tells WeChat until WeChat has it: telling twice is harmless. Only where WeChat says that
 * there is no such card any more does the journey end otherwise; the member stays.
 */
export async function tellActivation(
  house: House,
  { activationId }: { activationId: string },
  signal: AbortSignal,
): Promise<void> {
  const telling = await markTold(house.db, activationId, house.clock.now())
  if (!telling) return
  try {
    await tellWechat(house, telling, signal)
  } catch (error) {
    if (isUnusable(error)) return refuse(house, activationId, telling)
    if (!isWechatError(error) && !signal.aborted) throw error
    await postpone(house, 'tellActivation', activationId, { error })
    return
  }
  const topics = topicsOf(activationId, telling)
  await confirmActivation(house.db, { id: activationId, endedAt: house.clock.now(), topics, told: telling })
}

async function refuse(house: House, activationId: string, telling: Telling): Promise<void> {
  await house.db.transaction(async (tx) => {
    const reason = 'card_unusable'
    const endedAt = house.clock.now()
    await endActivation(tx, { id: activationId, state: 'refused', reason, endedAt })
    await raiseRefusedJourney(tx, activationId, endedAt)
    await house.changes.tell(tx, topicsOf(activationId, telling))
  })
  house.log.warn({ activationId }, 'the card is gone that was to be activated; the member stays')
}

const topicsOf = (activationId: string, { openid }: Telling) => [
  `activation:${activationId}`,
  `openid:${openid}`,
]
