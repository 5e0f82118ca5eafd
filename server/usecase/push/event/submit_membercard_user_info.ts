import { fingerprint } from '../../../floor.ts'
import { getHolding } from '../../../store/statement/getHolding.ts'
import { recordSubmission } from '../../../store/statement/recordSubmission.ts'
import { userInfoGet, type UserInfo } from '../../../wechat/card/membercard/userinfo/get.ts'
import { enrol } from '../../activation/enrol.ts'
import { findCard } from '../../card/findCard.ts'
import type { House } from '../../house.ts'
import { takeAnswers } from '../../member/takeAnswers.ts'
import { raiseProblem } from '../../problem/raiseProblem.ts'
import type { ApplyEvent, PushEvent } from '../pushEvent.ts'

/**
 * She sent WeChat's form of a plain one-tap card, or changed her answers later. The push carries none of them: WeChat is
 * asked. A member's profile is refreshed; somebody whom WeChat has just activated becomes a member by the same way as
 * everybody. Redirect cards answer without a form: their members come by their ticket.
 */
export const submitMembercardUserInfo: ApplyEvent = async (house, push, signal) => {
  const { cardId, code, message, sentAt } = push
  if (!cardId || !code) return 'applied'
  const info = await userInfoGet(house.wechat, { cardId, code }, { signal })
  const holding = await getHolding(house.db, { cardId, code })
  if (holding?.memberId && holding.openid === info.openid) {
    if (info.userInfo) await takeAnswers(house, { id: holding.memberId, openid: info.openid }, info.userInfo)
    return 'applied'
  }
  const channel = message['OuterStr'] || holding?.channel || undefined
  await recordSubmission(house.db, { cardId, openid: info.openid, channel, at: sentAt, isProven: true })
  const card = await findCard(house, cardId)
  if (card?.template.activationMode !== 'oneTap') return 'applied'
  if (!info.hasActive) return 'later'
  await join(house, push, info, card)
  return 'applied'
}

async function join(
  house: House,
  { cardId, code, message, sentAt }: PushEvent,
  { openid, userInfo }: UserInfo,
  { template, form }: NonNullable<Awaited<ReturnType<typeof findCard>>>,
): Promise<void> {
  const holding = await getHolding(house.db, { cardId, code })
  const enrolled = await enrol(house, {
    cardId,
    code,
    openid,
    unionid: holding?.unionid ?? undefined,
    answers: userInfo ?? { common: [], custom: [] },
    channel: message['OuterStr'] || undefined,
    template,
    form,
    submittedAt: sentAt,
    activationId: undefined,
  })
  if (enrolled.outcome === 'refused') {
    const detail = { reason: enrolled.reason }
    await raiseProblem(house, { kind: 'activated_unknown', subject: `${cardId}:${code}`, cardId, detail })
    house.log.warn(
      { card: fingerprint(code), reason: enrolled.reason },
      'WeChat activated a card that is no member',
    )
  }
}
