import type { ProfileChange, ProfileChanged } from '../../../shared/membership.ts'
import type { Locale } from '../../../shared/portal.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { normaliseMobile } from '../../domain/mobile.ts'
import { planProfile, type ProfilePlan } from '../../domain/planProfile.ts'
import { MOBILE } from '../../domain/profileFields.ts'
import type { Transaction } from '../../floor.ts'
import { correctProfile } from '../../store/statement/correctProfile.ts'
import { getHeldForm } from '../../store/statement/getHeldForm.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { isMobileTaken } from '../../store/statement/isMobileTaken.ts'
import { lockMember } from '../../store/statement/lockMember.ts'
import { lockPerson } from '../../store/statement/lockPerson.ts'
import { sealAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { indexProfile } from '../member/indexProfile.ts'
import { profileIndexes } from '../member/profileIndexes.ts'
import { takePhoneTry } from './phoneTries.ts'
import { answersOf, showProfile } from './viewProfile.ts'

type Asked = { openid: string; locale: Locale; change: ProfileChange }
type Planned = Extract<ProfilePlan, { outcome: 'planned' }>

/**
 * She corrects and completes what is kept of her. The profile is sealed, found by its new words, and those who follow hear
 * of it, in one transaction. A number that another member has is refused; one that is free is hers to be found by, and
 * proves nothing, for nobody has verified it. Resolves to `no_member` for whom no membership belongs to.
 */
export async function changeProfile(
  house: House,
  { openid, locale, change }: Asked,
): Promise<ProfileChanged | { outcome: 'no_member' }> {
  const known = await getMembership(house.db, openid)
  if (!known) return { outcome: 'no_member' }
  return house.db.transaction(async (tx) => {
    // The number before the row, as joining does: two that cross would otherwise wait for each other.
    await lockPerson(tx, { openid, unionid: undefined, mobileIndex: wantedMobile(house, change) })
    await lockMember(tx, known.memberId)
    // Read after the lock: whoever was faster is in it.
    const membership = await getMembership(tx, openid)
    if (!membership) return { outcome: 'no_member' }
    const { memberId } = membership
    const form = await getHeldForm(tx, { memberId, cardId: change.cardId })
    const before = answersOf(house, membership.profile)
    if (membership.revision !== change.revision) {
      return { outcome: 'stale', profile: showProfile(membership, form, before, locale) }
    }
    const plan = planProfile(form, before, change.answers, chinaDay(house.clock.now()))
    if (plan.outcome === 'faults') return plan
    if (plan.changed.length === 0) {
      return { outcome: 'saved', profile: showProfile(membership, form, before, locale) }
    }
    const fault = await commit(house, tx, { memberId, openid }, plan)
    if (fault) return { outcome: 'faults', faults: { [MOBILE]: fault } }
    const now = { ...membership, revision: membership.revision + 1 }
    return { outcome: 'saved', profile: showProfile(now, form, plan.answers, locale) }
  })
}

function wantedMobile(house: House, { answers }: ProfileChange): string | undefined {
  const number = [answers[MOBILE] ?? []].flat()[0]
  const mobile = number === undefined ? undefined : normaliseMobile(number)
  return mobile === undefined ? undefined : house.cipher.index('mobile', mobile)
}

/** Resolves to what is wrong with a new number, in which case nothing was written. */
async function commit(
  house: House,
  tx: Transaction,
  { memberId, openid }: { memberId: string; openid: string },
  { answers, hasNewMobile }: Planned,
): Promise<'phone_taken' | 'too_many_tries' | undefined> {
  const { mobileIndex, birthdayIndex } = profileIndexes(house, answers)
  if (hasNewMobile && mobileIndex !== undefined) {
    if (!takePhoneTry(house, memberId)) return 'too_many_tries'
    if (await isMobileTaken(tx, { mobileIndex, memberId })) return 'phone_taken'
  }
  const mobile = hasNewMobile ? { index: mobileIndex } : undefined
  const profile = sealAnswers(house, answers)
  await correctProfile(tx, { id: memberId, profile, birthdayIndex, mobile, at: house.clock.now() })
  await indexProfile(house, tx, memberId, answers)
  await house.changes.tell(tx, [`openid:${openid}`, `member:${memberId}`, 'changes'])
  return undefined
}
