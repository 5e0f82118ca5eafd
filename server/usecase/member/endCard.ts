import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint, type Queryable } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { getHolding } from '../../store/statement/getHolding.ts'
import { getInvalidation, type InvalidationRow } from '../../store/statement/getInvalidation.ts'
import { holdLock } from '../../store/statement/holdLock.ts'
import { invalidateHolding } from '../../store/statement/invalidateHolding.ts'
import {
  countInvalidationTry,
  markInvalidated,
  refuseInvalidation,
} from '../../store/statement/settleInvalidation.ts'
import { codeGet } from '../../wechat/card/code/get.ts'
import { codeUnavailable } from '../../wechat/card/code/unavailable.ts'
import { errcodes, hasErrcode, isWechatError, type WechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import type { House } from '../house.ts'

type Card = { cardId: string; code: string }
export type EndedCard = 'done' | 'waiting' | 'refused'

/** The task that ends a card, should the request that asked for it not come so far. */
export const enqueueEnd = (db: Queryable, { cardId, code }: Card, delayMs: number) =>
  enqueue(db, 'endCard', { cardId, code }, { key: `endCard:${cardId}:${code}`, delayMs })

/**
 * Ends a card for which that was asked, at WeChat and then here. What is done is done once: a repetition finds it done. Where
 * WeChat does not say whether it heard, it is asked again until it does; where it refuses, nothing has changed.
 */
export async function endCard(house: House, card: Card, signal?: AbortSignal): Promise<EndedCard> {
  return holdLock(house.db, `endCard:${card.cardId}:${card.code}`, async () => {
    const row = await getInvalidation(house.db, card)
    if (!row || row.refusedAt) return 'refused'
    if (row.doneAt) return 'done'
    try {
      return await settle(house, row, await askWechat(house, row, signal))
    } catch (error) {
      if (!isWechatError(error) && !signal?.aborted) throw error
      const lastError = wordOf(error)
      const attempts = await countInvalidationTry(house.db, { ...card, lastError })
      house.log.info({ card: fingerprint(card.code), attempts, lastError }, 'a card is ended later')
      await enqueueEnd(house.db, card, retryPauseMs(attempts))
      return 'waiting'
    }
  })
}

type Word = { isOver: true } | { isOver: false; errcode: number | null; lastError: string }

/** Throws WechatError where nothing is known. */
async function askWechat(house: House, row: InvalidationRow, signal?: AbortSignal): Promise<Word> {
  const { cardId, code, reason, attempts } = row
  const options = signal ? { signal } : {}
  try {
    await codeUnavailable(house.wechat, { cardId, code, reason }, options)
    return { isOver: true }
  } catch (error) {
    if (!isWechatError(error) || error.kind !== 'answer' || error.retryable) throw error
    // An earlier call whose answer was lost leaves a card that is over, and WeChat refuses to end it twice.
    const status = await statusAtWechat(house, row, options, attempts > 0 ? error : undefined)
    if (status === 'UNAVAILABLE') return { isOver: true }
    const errcode = error.errcode ?? null
    const isGone = hasErrcode(error, errcodes.serialCodeInvalid, errcodes.userCardStatusInvalid)
    return { isOver: false, errcode: isGone ? null : errcode, lastError: wordOf(error) }
  }
}

/** `unsure`: an earlier call may have been heard, so that without WeChat's word nothing is decided. */
async function statusAtWechat(
  house: House,
  { cardId, code }: Card,
  options: { signal?: AbortSignal },
  unsure: WechatError | undefined,
): Promise<string | undefined> {
  try {
    return (await codeGet(house.wechat, { cardId, code, checkConsume: false }, options)).userCardStatus
  } catch (error) {
    if (hasErrcode(error, errcodes.serialCodeInvalid)) return undefined
    if (!isWechatError(error) || error.kind !== 'answer' || error.retryable) throw error
    if (unsure) throw unsure
    return undefined
  }
}

async function settle(
  house: House,
  { cardId, code, memberId }: InvalidationRow,
  word: Word,
): Promise<EndedCard> {
  const at = house.clock.now()
  if (!word.isOver) {
    await refuseInvalidation(house.db, { cardId, code, ...word }, at)
    return 'refused'
  }
  await house.db.transaction(async (tx) => {
    const openid = (await getHolding(tx, { cardId, code }))?.openid ?? ''
    await invalidateHolding(tx, { cardId, code, openid, invalidatedAt: at, createdAt: at })
    await markInvalidated(tx, { cardId, code }, at)
    const topics = [`openid:${openid}`, ...(memberId ? [`member:${memberId}`] : []), 'changes']
    await house.changes.tell(tx, topics)
  })
  return 'done'
}
