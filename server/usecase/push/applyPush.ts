import { retryPauseMs } from '../../domain/retryPause.ts'
import { enqueue } from '../../store/enqueue.ts'
import { countPushFailure } from '../../store/statement/countPushFailure.ts'
import { getPush, type PushRow } from '../../store/statement/getPush.ts'
import { markPushApplied } from '../../store/statement/markPushApplied.ts'
import { parseXml } from '../../wechat/callback/xml.ts'
import { isWechatError } from '../../wechat/error.ts'
import { wordOf } from '../activation/postpone.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'
import { cardNotPassCheck } from './event/card_not_pass_check.ts'
import { cardPassCheck } from './event/card_pass_check.ts'
import { cardSkuRemind } from './event/card_sku_remind.ts'
import { submitMembercardUserInfo } from './event/submit_membercard_user_info.ts'
import { updateMemberCard } from './event/update_member_card.ts'
import { userConsumeCard } from './event/user_consume_card.ts'
import { userDelCard } from './event/user_del_card.ts'
import { userGetCard } from './event/user_get_card.ts'
import { userGiftingCard } from './event/user_gifting_card.ts'
import { userViewCard } from './event/user_view_card.ts'
import { forgetPush } from './forgetPush.ts'
import type { ApplyEvent } from './pushEvent.ts'

/** By WeChat's own names. Events that are not here are kept, and change nothing. */
const events = new Map<string, ApplyEvent>([
  ['card_not_pass_check', cardNotPassCheck],
  ['card_pass_check', cardPassCheck],
  ['card_sku_remind', cardSkuRemind],
  ['submit_membercard_user_info', submitMembercardUserInfo],
  ['update_member_card', updateMemberCard],
  ['user_consume_card', userConsumeCard],
  ['user_del_card', userDelCard],
  ['user_get_card', userGetCard],
  ['user_gifting_card', userGiftingCard],
  ['user_view_card', userViewCard],
])

/** How long an event may announce what WeChat does not show: about two and a half minutes. */
const LATER_MAX = 12
const NOT_SHOWN = 'WeChat does not show it yet'

/**
 * A stored push takes effect. If it stops before it is marked, it is applied again, and every event stands that.
 * What WeChat refuses for good is written down and counts as applied.
 */
export async function applyPush(
  house: House,
  { pushId }: { pushId: string },
  signal: AbortSignal,
): Promise<void> {
  const row = await getPush(house.db, pushId)
  if (!row || row.appliedAt) return
  const apply = events.get(row.event)
  try {
    const push = eventOf(house, row)
    if (await forgetPush(house, row, push, signal)) return
    const end = apply ? await apply(house, push, signal) : 'applied'
    if (end === 'later' && row.attempts < LATER_MAX) return await postponePush(house, row, NOT_SHOWN)
    if (end === 'later') return await giveUp(house, row, NOT_SHOWN)
    await markPushApplied(house.db, { id: pushId, appliedAt: house.clock.now(), lastError: null })
    if (row.attempts > 0) await problemIsOver(house, { kind: 'push_failed', subject: pushId })
  } catch (error) {
    if (!isWechatError(error) && !signal.aborted) throw error
    if (isWechatError(error) && error.kind === 'answer' && !error.retryable && row.attempts >= LATER_MAX) {
      return await giveUp(house, row, wordOf(error))
    }
    await postponePush(house, row, wordOf(error))
  }
}

function eventOf(house: House, row: PushRow) {
  const message = parseXml(house.cipher.open('push', row.raw))
  return {
    message,
    cardId: message['CardId'] ?? '',
    code: message['UserCardCode'] ?? '',
    openid: message['FromUserName'] ?? '',
    sentAt: row.sentAt,
    attempts: row.attempts,
  }
}

/** Nothing more is tried by itself: it stands among the problems, where a person can have it applied again. */
async function giveUp(house: House, { id, event, cardId }: PushRow, lastError: string): Promise<void> {
  house.log.warn({ pushId: id, event, lastError }, 'a push could not be applied')
  await house.db.transaction(async (tx) => {
    await markPushApplied(tx, { id, appliedAt: house.clock.now(), lastError })
    await raiseProblem(house, { kind: 'push_failed', subject: id, cardId: cardId ?? undefined }, tx)
  })
}

async function postponePush(house: House, { id, event }: PushRow, lastError: string): Promise<void> {
  await house.db.transaction(async (tx) => {
    const attempts = await countPushFailure(tx, { id, lastError })
    const delayMs = retryPauseMs(attempts)
    house.log.info({ pushId: id, event, attempts, lastError }, 'a push waits')
    await enqueue(tx, 'applyPush', { pushId: id }, { key: `applyPush:${id}`, delayMs })
  })
}
