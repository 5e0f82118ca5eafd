import type { MemberDetail } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { getLeaving } from '../../store/statement/getLeaving.ts'
import { getMember, type FoundMember } from '../../store/statement/getMember.ts'
import { listMemberCards } from '../../store/statement/listMemberCards.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { viewStanding, type StandingView } from '../ledger/viewStanding.ts'
import { readProgram } from '../program/readProgram.ts'
import { memberCards } from './memberCards.ts'
import { memberConsents, memberJourneys } from './memberHistory.ts'
import { memberRows } from './memberRow.ts'
import { maskedProfile } from './profileLabels.ts'

/** Everything that is known of one member, personal data masked; undefined where there is no such member. */
export async function viewMember(
  house: House,
  id: string,
  locale: Locale,
): Promise<MemberDetail | undefined> {
  const member = await getMember(house.db, id)
  if (!member) return undefined
  const answers = member.profile ? openAnswers(house, member.profile) : undefined
  const cards = await listMemberCards(house.db, { memberId: id })
  const openids = [...new Set(cards.map(({ holding }) => holding.openid))]
  const program = await readProgram(house.db)
  const micros = member.joinedAt.getTime() * 1000
  const [row] = await memberRows(house, [{ ...member, micros, answers }], { program, locale })
  if (!row) return undefined
  return {
    ...row,
    revision: member.revision,
    profile: answers ? maskedProfile(answers, locale) : [],
    isErased: member.profile === null && member.status === 'left',
    ...(await leavingOf(house, id)),
    ...standingOf(member, await viewStanding(house, id), locale),
    cards: await memberCards(house, cards, locale),
    journeys: await memberJourneys(house, { memberId: id, openids, locale }),
    consents: await memberConsents(house, id, locale),
  }
}

async function leavingOf(house: House, id: string): Promise<Pick<MemberDetail, 'leaving'>> {
  const leaving = await getLeaving(house.db, id)
  if (!leaving) return {}
  return { leaving: { askedAt: leaving.requestedAt.toISOString(), dueAt: leaving.dueAt.toISOString() } }
}

type Standing = Pick<MemberDetail, 'levelSince' | 'earned' | 'windowDays' | 'next' | 'fallsOn' | 'expiring'>

function standingOf(
  { level, levelSince }: FoundMember,
  { earned, windowDays, next, fallsOn, expiring }: StandingView,
  locale: Locale,
): Standing {
  return {
    ...(level !== null && levelSince ? { levelSince: levelSince.toISOString() } : {}),
    earned,
    windowDays,
    ...(next ? { next: { name: next.name[locale], missing: next.missing } } : {}),
    ...(fallsOn === undefined ? {} : { fallsOn }),
    expiring,
  }
}
