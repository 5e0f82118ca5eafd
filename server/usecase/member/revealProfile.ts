import type { RevealedProfile } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { profileFields } from '../../domain/profileFields.ts'
import { getHeldForm } from '../../store/statement/getHeldForm.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'

export type Revealed =
  | { outcome: 'revealed'; memberNo: string; revealed: RevealedProfile }
  | { outcome: 'member_unknown' }
  | { outcome: 'nothing_revealed'; memberNo: string }

/** Everything that a member filled in, whole, with what her card's form asks. Whoever calls it writes down who has seen it. */
export async function revealProfile(house: House, id: string, locale: Locale): Promise<Revealed> {
  const member = await getMember(house.db, id)
  if (!member) return { outcome: 'member_unknown' }
  const { memberNo, revision, profile } = member
  if (!profile && member.status === 'left') return { outcome: 'nothing_revealed', memberNo }
  const answers = profile ? openAnswers(house, profile) : { common: [], custom: [] }
  const form = await getHeldForm(house.db, { memberId: id, cardId: undefined })
  const fields = profileFields(form, answers, locale)
  return { outcome: 'revealed', memberNo, revealed: { revision, fields } }
}
