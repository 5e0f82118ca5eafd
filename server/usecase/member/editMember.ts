import type { EditMember } from '../../../shared/console/member.ts'
import type { ProfileFault } from '../../../shared/membership.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { normaliseMobile } from '../../domain/mobile.ts'
import { planProfile, type ProfilePlan } from '../../domain/planProfile.ts'
import { MOBILE } from '../../domain/profileFields.ts'
import type { Transaction } from '../../floor.ts'
import { correctProfile } from '../../store/statement/correctProfile.ts'
import { getHeldForm } from '../../store/statement/getHeldForm.ts'
import { isMobileTaken } from '../../store/statement/isMobileTaken.ts'
import { listOpenids } from '../../store/statement/listOpenids.ts'
import { lockPerson } from '../../store/statement/lockPerson.ts'
import { lockProfile } from '../../store/statement/lockProfile.ts'
import { openAnswers, sealAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { indexProfile } from './indexProfile.ts'
import { profileIndexes } from './profileIndexes.ts'

export type MemberEdited =
  | { outcome: 'edited'; memberNo: string; revision: number; changed: string[] }
  | { outcome: 'faults'; memberNo: string; faults: Record<string, ProfileFault> }
  | { outcome: 'member_unknown' | 'member_left' | 'stale' }

/**
 * Somebody of the merchant's corrects a member's profile: what is not named stays. Sealed, found by its new words, told to
 * those who follow, in one transaction. A number of another member's is refused; one that is free is hers to be found by
 * and proves nothing, for WeChat has not verified it.
 */
export async function editMember(house: House, id: string, edit: EditMember): Promise<MemberEdited> {
  return house.db.transaction(async (tx): Promise<MemberEdited> => {
    // The number before the row, as joining does: two that cross would otherwise wait for each other.
    await lockPerson(tx, { openid: undefined, unionid: undefined, mobileIndex: wantedMobile(house, edit) })
    const before = await lockProfile(tx, id)
    if (!before) return { outcome: 'member_unknown' }
    if (before.status !== 'active') return { outcome: 'member_left' }
    if (before.revision !== edit.revision) return { outcome: 'stale' }
    const { memberNo, profile } = before
    const answers = profile ? openAnswers(house, profile) : { common: [], custom: [] }
    const form = await getHeldForm(tx, { memberId: id, cardId: undefined })
    const plan = planProfile(form, answers, edit.answers, chinaDay(house.clock.now()))
    if (plan.outcome === 'faults') return { outcome: 'faults', memberNo, faults: plan.faults }
    const { changed } = plan
    if (changed.length === 0) return { outcome: 'edited', memberNo, revision: edit.revision, changed }
    if (!(await commit(house, tx, id, plan))) {
      return { outcome: 'faults', memberNo, faults: { [MOBILE]: 'phone_taken' } }
    }
    return { outcome: 'edited', memberNo, revision: edit.revision + 1, changed }
  })
}

function wantedMobile(house: House, { answers }: EditMember): string | undefined {
  const number = [answers[MOBILE] ?? []].flat()[0]
  const mobile = number === undefined ? undefined : normaliseMobile(number)
  return mobile === undefined ? undefined : house.cipher.index('mobile', mobile)
}

/** False where the number is another member's, and nothing was written. */
async function commit(
  house: House,
  tx: Transaction,
  id: string,
  { answers, hasNewMobile }: Extract<ProfilePlan, { outcome: 'planned' }>,
): Promise<boolean> {
  const { mobileIndex, birthdayIndex } = profileIndexes(house, answers)
  const isNew = hasNewMobile && mobileIndex !== undefined
  if (isNew && (await isMobileTaken(tx, { mobileIndex, memberId: id }))) return false
  const profile = sealAnswers(house, answers)
  const mobile = hasNewMobile ? { index: mobileIndex } : undefined
  await correctProfile(tx, { id, profile, birthdayIndex, mobile, at: house.clock.now() })
  await indexProfile(house, tx, id, answers)
  const openids = await listOpenids(tx, id)
  await house.changes.tell(tx, [...openids.map((openid) => `openid:${openid}`), `member:${id}`, 'changes'])
  return true
}
