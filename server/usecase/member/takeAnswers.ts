import type { ActivationAnswers } from '../../../shared/activation.ts'
import { mergeAnswers } from '../../domain/mergeAnswers.ts'
import { getMemberProfile } from '../../store/statement/getMemberProfile.ts'
import { lockPerson } from '../../store/statement/lockPerson.ts'
import { refreshMember } from '../../store/statement/refreshMember.ts'
import { releaseMobile } from '../../store/statement/releaseMobile.ts'
import { openAnswers, sealAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { indexProfile } from './indexProfile.ts'
import { profileIndexes } from './profileIndexes.ts'

/**
 * What a member answered in WeChat goes into her profile: it replaces what was answered to the same questions, and the rest
 * stays. A number that WeChat has verified finds her from now on, unless another member's was verified before.
 */
export async function takeAnswers(
  house: House,
  member: { id: string; openid: string },
  answers: ActivationAnswers,
): Promise<void> {
  const { id, openid } = member
  const { mobileIndex, birthdayIndex } = profileIndexes(house, answers)
  const at = house.clock.now()
  await house.db.transaction(async (tx) => {
    await lockPerson(tx, { openid, unionid: undefined, mobileIndex })
    if (mobileIndex !== undefined) await releaseMobile(tx, mobileIndex)
    const before = await getMemberProfile(tx, id)
    const profile = mergeAnswers(before ? openAnswers(house, before) : undefined, answers)
    await refreshMember(tx, { id, profile: sealAnswers(house, profile), mobileIndex, birthdayIndex, at })
    await indexProfile(house, tx, id, profile)
    await house.changes.tell(tx, [`openid:${openid}`, `member:${id}`, 'changes'])
  })
}
