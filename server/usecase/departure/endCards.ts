import { holdingStatus } from '../../domain/holdingStatus.ts'
import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint } from '../../floor.ts'
import type { DepartureRow } from '../../store/statement/getDeparture.ts'
import { getDepartureById } from '../../store/statement/getDepartureById.ts'
import type { HoldingRow } from '../../store/statement/getHolding.ts'
import { invalidateHolding } from '../../store/statement/invalidateHolding.ts'
import { listHoldingsOf } from '../../store/statement/listHoldingsOf.ts'
import { updateDeparture } from '../../store/statement/updateDeparture.ts'
import { codeUnavailable } from '../../wechat/card/code/unavailable.ts'
import { isWechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import { isUnusable } from '../activation/tellWechat.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'

/** She reads it on the card that stays in her pack. */
const REASON = '已按本人要求退出会员'
/** After so many tries in a row somebody should know. */
const LATE_AFTER = 10
/** What WeChat refuses today it may take tomorrow: asked again, and seldom. */
const REFUSED_PAUSE_MS = 10 * 60_000

/**
 * Every card of hers is over at WeChat too, which nothing brings back. Repeated until WeChat has it: a card that WeChat says is
 * no longer in her hands, or over already, is over. True when there is none left; false where it goes on later.
 */
export async function endCards(house: House, id: string, signal: AbortSignal): Promise<boolean> {
  const departure = await getDepartureById(house.db, id)
  if (!departure?.begunAt) return false
  if (departure.invalidatedAt) return true
  const cards = await listHoldingsOf(house.db, departure.memberId)
  for (const card of cards.filter(({ invalidatedAt }) => !invalidatedAt)) {
    try {
      await endCard(house, card, signal)
    } catch (error) {
      if (!isWechatError(error) && !signal.aborted) throw error
      await postpone(house, departure, card, error)
      return false
    }
  }
  await updateDeparture(house.db, id, { invalidatedAt: house.clock.now(), failures: 0, tryAt: null })
  await problemIsOver(house, { kind: 'departure_late', subject: id })
  return true
}

/** What she had deleted herself is nothing WeChat could end; taken up again, it is ended then. */
async function endCard(house: House, card: HoldingRow, signal: AbortSignal): Promise<void> {
  const { cardId, code, openid } = card
  if (holdingStatus(card) === 'held') {
    try {
      await codeUnavailable(house.wechat, { cardId, code, reason: REASON }, { signal })
    } catch (error) {
      if (!isUnusable(error)) throw error
      house.log.info({ card: fingerprint(code) }, 'the card of a member who leaves was over already')
    }
  }
  const at = house.clock.now()
  await invalidateHolding(house.db, { cardId, code, openid, invalidatedAt: at, createdAt: at })
}

async function postpone(
  house: House,
  { id, memberId, failures: before }: DepartureRow,
  { cardId, code }: HoldingRow,
  error: unknown,
): Promise<void> {
  const failures = before + 1
  const isRefused = isWechatError(error) && error.kind === 'answer' && !error.retryable
  const pauseMs = isRefused ? REFUSED_PAUSE_MS : retryPauseMs(failures)
  const tryAt = new Date(house.clock.now().getTime() + pauseMs)
  await updateDeparture(house.db, id, { failures, tryAt })
  house.log.info({ card: fingerprint(code), failures, lastError: wordOf(error) }, 'a departure goes on later')
  if (!isRefused && failures < LATE_AFTER) return
  const errcode = isWechatError(error) ? error.errcode : undefined
  await raiseProblem(house, {
    kind: 'departure_late',
    subject: id,
    memberId,
    cardId,
    detail: { errcode, failures },
  })
}
