import { retryPauseMs } from '../../domain/retryPause.ts'
import { fingerprint, type Queryable } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { getHolding } from '../../store/statement/getHolding.ts'
import { userInfoGet, type UserInfo } from '../../wechat/card/membercard/userinfo/get.ts'
import { errcodes, hasErrcode, isWechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import type { House } from '../house.ts'
import { raiseProblem } from './raiseProblem.ts'

type HeldCard = { cardId: string; code: string }

/** Long enough for a ticket or a form that has just been sent to make her a member. */
const AFTER_MS = 60_000
const TRIES_MAX = 20

/** Somebody's card was seen that nobody here is the member of: in a minute it is looked at. */
export const enqueueHolderCheck = (db: Queryable, { cardId, code }: HeldCard, delayMs = AFTER_MS) =>
  enqueue(db, 'checkHolder', { cardId, code }, { key: `checkHolder:${cardId}:${code}`, delayMs })

/**
 * Is this card active at WeChat though nobody is a member by it? Cards that activate themselves bring such holders, and so
 * does a card that had members before the portal was there. Asked again while WeChat is busy.
 */
export async function checkHolder(
  house: House,
  { cardId, code, failures }: HeldCard & { failures: number },
  signal: AbortSignal,
): Promise<void> {
  const known = await getHolding(house.db, { cardId, code })
  if (known?.memberId) return
  try {
    const info = await userInfoGet(house.wechat, { cardId, code }, { signal })
    if (isActiveCard(info)) await raiseUnknown(house, { cardId, code }, info)
  } catch (error) {
    if (!isWechatError(error) && !signal.aborted) throw error
    const isOver = hasErrcode(error, errcodes.serialCodeInvalid, errcodes.cardIdInvalid)
    if (isOver || failures + 1 >= TRIES_MAX) return
    house.log.info({ card: fingerprint(code), lastError: wordOf(error) }, 'a holder is looked at later')
    const options = { key: `checkHolder:${cardId}:${code}`, delayMs: retryPauseMs(failures + 1) }
    await enqueue(house.db, 'checkHolder', { cardId, code, failures: failures + 1 }, options)
  }
}

/** In somebody's hands, and active. */
export const isActiveCard = ({ hasActive, userCardStatus }: UserInfo) =>
  hasActive && ['NORMAL', 'GIFT_TIMEOUT'].includes(userCardStatus)

const raiseUnknown = (house: House, { cardId, code }: HeldCard, { bonus, balance }: UserInfo) =>
  raiseProblem(house, {
    kind: 'activated_unknown',
    subject: `${cardId}:${code}`,
    cardId,
    detail: { points: bonus ?? 0, balance: balance ?? 0 },
  })
