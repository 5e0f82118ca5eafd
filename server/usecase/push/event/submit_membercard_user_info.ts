import { mergeAnswers } from '../../../domain/mergeAnswers.ts'
import { fingerprint } from '../../../floor.ts'
import { getHolding } from '../../../store/statement/getHolding.ts'
import { getMemberProfile } from '../../../store/statement/getMemberProfile.ts'
import { lockPerson } from '../../../store/statement/lockPerson.ts'
import { recordSubmission } from '../../../store/statement/recordSubmission.ts'
import { refreshMember } from '../../../store/statement/refreshMember.ts'
import { userInfoGet, type UserInfo } from '../../../wechat/card/membercard/userinfo/get.ts'
import type { ActivationAnswers } from '../../../../shared/activation.ts'
import { openAnswers, sealAnswers } from '../../activation/answers.ts'
import { enrol } from '../../activation/enrol.ts'
import { findCard } from '../../card/findCard.ts'
import type { House } from '../../house.ts'
import { indexProfile } from '../../member/indexProfile.ts'
import { profileIndexes } from '../../member/profileIndexes.ts'
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
    if (info.userInfo) await refresh(house, holding.memberId, info.openid, info.userInfo)
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
    house.log.warn(
      { card: fingerprint(code), reason: enrolled.reason },
      'WeChat activated a card that is no member',
    )
  }
}

async function refresh(house: House, id: string, openid: string, answers: ActivationAnswers): Promise<void> {
  const { mobileIndex, birthdayIndex } = profileIndexes(house, answers)
  const at = house.clock.now()
  await house.db.transaction(async (tx) => {
    await lockPerson(tx, { openid, unionid: undefined, mobileIndex })
    const before = await getMemberProfile(tx, id)
    const profile = mergeAnswers(before ? openAnswers(house, before) : undefined, answers)
    await refreshMember(tx, { id, profile: sealAnswers(house, profile), mobileIndex, birthdayIndex, at })
    await indexProfile(house, tx, id, profile)
    await house.changes.tell(tx, [`openid:${openid}`])
  })
}
