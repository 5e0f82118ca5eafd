import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { countTellingFailure } from '../../store/statement/countTellingFailure.ts'
import { endTelling } from '../../store/statement/endTelling.ts'
import { holdLock } from '../../store/statement/holdLock.ts'
import { listUntold, type UntoldCard } from '../../store/statement/listUntold.ts'
import { takeTelling } from '../../store/statement/takeTelling.ts'
import { isWechatError, type WechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import { isUnusable } from '../activation/tellWechat.ts'
import type { House } from '../house.ts'
import { raiseProblem } from '../problem/raiseProblem.ts'
import { readProgram } from '../program/readProgram.ts'
import { settleLevel } from './settleLevel.ts'
import { tellCard } from './tellCard.ts'

export type MemberTelling = {
  memberId: string
  /** Customers get no message of WeChat's for it. */
  silent: boolean
  failures: number
}

/** After so many tries in a row, some two minutes, it stands among the problems. */
const LATE_AFTER = 10
/** What WeChat refuses today it may take tomorrow: asked again, and seldom. */
const REFUSED_PAUSE_MS = 10 * 60_000

/**
 * A member's figures have changed: her level is settled, and every active card of hers is told, one member's tellings
 * strictly one after the other. Repeated until WeChat has it; a card that WeChat says is gone is left alone.
 */
export async function tellMember(
  house: House,
  { memberId, silent, failures }: MemberTelling,
  signal: AbortSignal,
): Promise<void> {
  const left = await holdLock(house.db, `tellMember:${memberId}`, async () => {
    const revision = silent ? undefined : await takeTelling(house.db, memberId)
    const program = await readProgram(house.db)
    await settleLevel(house, memberId, program)
    const cards = await listUntold(house.db, memberId)
    const pauses: number[] = []
    for (const card of cards.filter(({ told }) => !told?.isRefused)) {
      try {
        if (await tellCard(house, card, { program, silent }, signal)) await checkLater(house, card)
      } catch (error) {
        if (!isWechatError(error) && !signal.aborted) throw error
        const pauseMs = await failed(house, card, error, failures + 1)
        if (pauseMs !== undefined) pauses.push(pauseMs)
      }
    }
    if (pauses.length === 0 && revision !== undefined) await endTelling(house.db, { memberId, revision })
    return pauses
  })
  if (left.length === 0) return
  const key = silent ? `tellMember:silent:${memberId}` : `tellMember:${memberId}`
  const payload = { memberId, silent, failures: failures + 1 }
  await enqueue(house.db, 'tellMember', payload, { key, delayMs: Math.min(...left) })
}

/** Past the time that WeChat may take over a call which nobody waits for any more. */
const CHECK_AFTER_MS = 60_000

const checkLater = (house: House, { cardId, code }: UntoldCard) =>
  enqueue(
    house.db,
    'checkCard',
    { cardId, code },
    { key: `checkCard:${cardId}:${code}`, delayMs: CHECK_AFTER_MS },
  )

/** Resolves to when it is tried again; to nothing where that would not help. */
async function failed(
  house: House,
  card: UntoldCard,
  error: unknown,
  tries: number,
): Promise<number | undefined> {
  const { cardId, code, memberId } = card
  const at = house.clock.now()
  const isGone = isUnusable(error)
  const lastError = wordOf(error)
  const row = { cardId, code, lastError, refusedAt: isGone ? at : null, at }
  const failures = await countTellingFailure(house.db, row)
  house.log.info({ card: fingerprint(code), failures, lastError }, 'WeChat is told of figures later')
  const problem = {
    subject: `${cardId}:${code}`,
    memberId,
    cardId,
    detail: { errcode: errcodeOf(error), failures },
  }
  if (isGone) {
    await raiseProblem(house, { ...problem, kind: 'telling_refused' })
    return undefined
  }
  const isRefused = isWechatError(error) && error.kind === 'answer' && !error.retryable
  if (isRefused || failures >= LATE_AFTER) await raiseProblem(house, { ...problem, kind: 'telling_late' })
  return isRefused ? REFUSED_PAUSE_MS : retryPauseMs(tries)
}

const errcodeOf = (error: unknown) => (isWechatError(error) ? (error as WechatError).errcode : undefined)
