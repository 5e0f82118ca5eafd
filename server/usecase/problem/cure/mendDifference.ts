import type { Cure as CardCure } from '../../../../shared/console/member.ts'
import type { ProblemDeed } from '../../../../shared/console/problem.ts'
import type { KeptDifferences } from '../../../domain/problem/deedsOf.ts'
import { deleteHolding } from '../../../store/statement/deleteHolding.ts'
import { getInvalidation } from '../../../store/statement/getInvalidation.ts'
import type { ProblemRow } from '../../../store/statement/listProblems.ts'
import { codeUnavailable } from '../../../wechat/card/code/unavailable.ts'
import type { House } from '../../house.ts'
import { cureCard } from '../../member/cureCard.ts'
import { lookAtCard, UNKNOWN_STATUS } from '../../reconciliation/lookAtCard.ts'
import { noteLook } from '../../reconciliation/noteLook.ts'
import { problemIsOver } from '../raiseProblem.ts'
import { cardOf, type Cure, type CureEnd } from './cureEnd.ts'

/** She reads it on her card, where nobody has written down another reason. */
const VOID_REASON = '会员卡已失效'

/** Looks once more: what differs is noted as it is now, or is over. Throws WechatError. */
export const lookAgain: Cure = async (house, row, _by, signal) => {
  const end = await look(house, row, signal)
  return end.outcome === 'still_different' ? { outcome: 'differs' } : end
}

/** Our figures and our number are told to WeChat, and what it shows afterwards counts. Throws WechatError. */
const tell =
  (cure: CardCure): Cure =>
  async (house, row, _by, signal) => {
    if (row.memberId === null) return { outcome: 'refused', why: 'member_gone' }
    const asked = { ...cardOf(row), memberId: row.memberId, cure, locale: 'zh-CN' as const }
    const { outcome } = await cureCard(house, asked, signal)
    if (outcome === 'member_unknown' || outcome === 'card_unknown')
      return { outcome: 'refused', why: 'member_gone' }
    return look(house, row, signal)
  }

/** How the card stands in its holder's hands, WeChat knows: our row follows, also for a code that nobody holds any more. Throws WechatError. */
const followWechat: Cure = async (house, row, by, signal) => {
  const { status } = row.detail as KeptDifferences
  if (status?.wechat !== UNKNOWN_STATUS) return tell('adopt')(house, row, by, signal)
  const card = cardOf(row)
  const seen = await lookAtCard(house, card, signal)
  if (!seen) return { outcome: 'gone' }
  if (seen.differences.status?.wechat !== UNKNOWN_STATUS) return look(house, row, signal)
  await house.db.transaction(async (tx) => {
    const at = house.clock.now()
    await deleteHolding(tx, { ...card, openid: seen.openid, deletedAt: at, createdAt: at })
    await problemIsOver(house, row, tx)
    await house.changes.tell(tx, [
      `openid:${seen.openid}`,
      ...(seen.memberId ? [`member:${seen.memberId}`] : []),
    ])
  })
  return { outcome: 'settled' }
}

/** The card is void here, and WeChat has not heard of it. Throws WechatError. */
const voidAgain: Cure = async (house, row, _by, signal) => {
  const card = cardOf(row)
  const reason = (await getInvalidation(house.db, card))?.reason ?? VOID_REASON
  await codeUnavailable(house.wechat, { ...card, reason }, { signal })
  return look(house, row, signal)
}

async function look(house: House, row: ProblemRow, signal: AbortSignal): Promise<CureEnd> {
  const card = cardOf(row)
  const seen = await lookAtCard(house, card, signal)
  if (!seen) {
    await problemIsOver(house, row)
    return { outcome: 'gone' }
  }
  if (await noteLook(house, card, seen)) return { outcome: 'still_different' }
  return { outcome: seen.isOnItsWay ? 'still_open' : 'settled' }
}

export const mendDifference = {
  use_ours: tell('repair'),
  tell_number: tell('activate'),
  use_wechat: followWechat,
  void_again: voidAgain,
} satisfies Partial<Record<ProblemDeed, Cure>>
