import type { Cure } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { wholeSecond } from '../../domain/holdingStatus.ts'
import type { Transaction } from '../../floor.ts'
import { adoptHeld } from '../../store/statement/adoptHeld.ts'
import { deleteHolding } from '../../store/statement/deleteHolding.ts'
import { getCardTelling } from '../../store/statement/getCardTelling.ts'
import { invalidateHolding } from '../../store/statement/invalidateHolding.ts'
import { markActivated } from '../../store/statement/markActivated.ts'
import { observeHolding } from '../../store/statement/observeHolding.ts'
import { recordStation } from '../../store/statement/recordStation.ts'
import { tellWechat } from '../activation/tellWechat.ts'
import type { House } from '../house.ts'
import type { Comparison } from '../ledger/compareCard.ts'
import { repairCard } from '../ledger/repairCard.ts'
import { tellMember } from '../ledger/tellMember.ts'
import { problemIsOver } from '../problem/raiseProblem.ts'
import { compareMembersCard, readCard, type CardRead, type MembersCard } from './readCard.ts'
import { takeAnswers } from './takeAnswers.ts'

export type CardCured = CardRead | { outcome: 'no_cure' }

/**
 * Does what helps against a difference, after WeChat was read anew: what was seen a minute ago may be otherwise by now. Resolves to
 * how the two stand afterwards; to `no_cure` where there is nothing to mend. Throws WechatError.
 */
export async function cureCard(
  house: House,
  asked: MembersCard & { cure: Cure; locale: Locale },
  signal: AbortSignal,
): Promise<CardCured> {
  const { cure, locale, ...card } = asked
  const compared = await compareMembersCard(house, card, signal)
  if (typeof compared === 'string') return { outcome: compared }
  if (!(await cures[cure](house, card, compared, signal))) return { outcome: 'no_cure' }
  return readCard(house, card, locale, signal)
}

/** Resolves to whether there was anything to do. */
type Apply = (house: House, card: MembersCard, compared: Comparison, signal: AbortSignal) => Promise<boolean>

/** Our figures, told at once and silently; what WeChat does not take now is told later by the task. */
const repair: Apply = async (house, { memberId, cardId, code }, { differences }, signal) => {
  if (!differences.points && !differences.balance) return false
  await repairCard(house, { cardId, code }, signal)
  await tellMember(house, { memberId, silent: true, failures: 0 }, signal)
  return true
}

/** Number and figures as at the activation; WeChat takes the number again on a card that is active already (wire contract 6.7). */
const activate: Apply = async (house, { memberId, cardId, code }, { differences, wechat }, signal) => {
  const telling = await getCardTelling(house.db, { cardId, code })
  if (!telling || differences.status) return false
  if (!differences.memberNo && telling.isActive === wechat.hasActive) return false
  await tellWechat(house, telling, signal)
  if (telling.isActive) {
    await repairCard(house, { cardId, code }, signal)
    await tellMember(house, { memberId, silent: true, failures: 0 }, signal)
    return true
  }
  await house.db.transaction(async (tx) => {
    const at = house.clock.now()
    await markActivated(tx, { cardId, code, activatedAt: at, told: telling })
    await recordStation(tx, { cardId, openid: telling.openid, step: 'active', channel: undefined, at })
    await house.changes.tell(tx, [`openid:${telling.openid}`, `member:${memberId}`])
  })
  return true
}

/** How a card stands in its holder's hands, and whose they are, WeChat knows: our row follows. */
const adopt: Apply = async (house, { memberId, cardId, code }, { differences, openid, wechat }) => {
  const isOthers = wechat.openid !== openid
  if (!differences.status && !isOthers) return false
  await house.db.transaction(async (tx) => {
    const at = house.clock.now()
    const seen = { cardId, code, openid: wechat.openid, observedAt: wholeSecond(at) }
    if (isOthers) await observeHolding(tx, seen)
    if (differences.status) await followStatus(tx, seen, { status: wechat.userCardStatus, at })
    await house.changes.tell(tx, [`openid:${openid}`, `openid:${wechat.openid}`, `member:${memberId}`])
  })
  await problemIsOver(house, { kind: 'difference', subject: `${cardId}:${code}` })
  return true
}

async function followStatus(
  tx: Transaction,
  { cardId, code, openid, observedAt }: { cardId: string; code: string; openid: string; observedAt: Date },
  { status, at }: { status: string; at: Date },
): Promise<void> {
  const row = { cardId, code, openid, createdAt: at }
  if (status === 'UNAVAILABLE' || status === 'CONSUMED')
    await invalidateHolding(tx, { ...row, invalidatedAt: observedAt })
  else if (status === 'DELETE' || status === 'GIFT_SUCC') await deleteHolding(tx, { ...row, deletedAt: at })
  else await adoptHeld(tx, { cardId, code, at: observedAt })
}

/** What she answered in WeChat goes into her profile. */
const profile: Apply = async (house, { memberId }, { openid, wechat }) => {
  if (!wechat.userInfo || wechat.openid !== openid) return false
  await takeAnswers(house, { id: memberId, openid }, wechat.userInfo)
  return true
}

const cures: Record<Cure, Apply> = { repair, activate, adopt, profile }
