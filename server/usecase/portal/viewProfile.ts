import type { ActivationAnswers } from '../../../shared/activation.ts'
import type { ActivationForm } from '../../../shared/card.ts'
import type { Profile } from '../../../shared/membership.ts'
import type { Locale } from '../../../shared/portal.ts'
import { profileFields } from '../../domain/profileFields.ts'
import { getHeldForm } from '../../store/statement/getHeldForm.ts'
import { getMembership, type Membership } from '../../store/statement/getMembership.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'

export type ProfileViewed = { outcome: 'profile'; profile: Profile } | { outcome: 'no_member' }

/** Everything that a member gave, in full, for it is hers, and what the card's form asks besides. */
export async function viewProfile(
  house: House,
  { openid, cardId, locale }: { openid: string; cardId: string | undefined; locale: Locale },
): Promise<ProfileViewed> {
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  const form = await getHeldForm(house.db, { memberId: membership.memberId, cardId })
  return {
    outcome: 'profile',
    profile: showProfile(membership, form, answersOf(house, membership.profile), locale),
  }
}

/** Somebody who was imported may have no profile. */
export const answersOf = (house: House, profile: Buffer | null): ActivationAnswers =>
  profile ? openAnswers(house, profile) : { common: [], custom: [] }

export const showProfile = (
  { memberNo, joinedAt, revision }: Pick<Membership, 'memberNo' | 'joinedAt' | 'revision'>,
  form: ActivationForm | null,
  answers: ActivationAnswers,
  locale: Locale,
): Profile => ({
  memberNo,
  joinedAt: joinedAt.toISOString(),
  revision,
  fields: profileFields(form, answers, locale),
})
