import { getHolding } from '../../../store/statement/getHolding.ts'
import { getMember } from '../../../store/statement/getMember.ts'
import { userInfoGet } from '../../../wechat/card/membercard/userinfo/get.ts'
import { enrol } from '../../activation/enrol.ts'
import { findCard } from '../../card/findCard.ts'
import { isActiveCard } from '../checkHolder.ts'
import { problemIsOver } from '../raiseProblem.ts'
import { cardOf, type Cure } from './cureEnd.ts'

/**
 * Somebody whom WeChat has for active becomes a member here, by the same way as everybody: with what she told WeChat, as far
 * as WeChat shows it, and with the points and the balance of her card. Throws WechatError.
 */
export const enrolHolder: Cure = async (house, row, { by }, signal) => {
  const card = cardOf(row)
  const info = await userInfoGet(house.wechat, card, { signal })
  if (!isActiveCard(info)) {
    await problemIsOver(house, row)
    return { outcome: 'refused', why: 'not_active' }
  }
  const found = await findCard(house, card.cardId)
  if (!found) return { outcome: 'refused', why: 'card_unknown' }
  const holding = await getHolding(house.db, card)
  if (holding?.memberId) {
    await problemIsOver(house, row)
    return { outcome: 'gone' }
  }
  const enrolled = await enrol(house, {
    ...card,
    openid: info.openid,
    unionid: holding?.unionid ?? undefined,
    answers: info.userInfo ?? { common: [], custom: [] },
    channel: undefined,
    template: found.template,
    form: found.form,
    submittedAt: house.clock.now(),
    activationId: undefined,
    carried: { points: info.bonus ?? 0, balance: info.balance ?? 0, by },
  })
  if (enrolled.outcome === 'refused') return { outcome: 'not_enrolled', reason: enrolled.reason }
  await problemIsOver(house, row)
  const member = enrolled.member && (await getMember(house.db, enrolled.member.id))
  if (!member || !enrolled.member) return { outcome: 'settled' }
  return { outcome: 'enrolled', memberNo: member.memberNo, isNew: enrolled.member.isNew }
}
