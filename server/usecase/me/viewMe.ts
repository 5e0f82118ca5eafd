import { decideMe, type HeldCard, type MeFacts } from '../../domain/decideMe.ts'
import { getCardShown } from '../../store/statement/getCardShown.ts'
import { getDeparture } from '../../store/statement/getDeparture.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { getReceipt } from '../../store/statement/getReceipt.ts'
import { listHeldCards } from '../../store/statement/listHeldCards.ts'
import { listJourneys } from '../../store/statement/listJourneys.ts'
import type { Locale, Me, Standing } from '../../../shared/portal.ts'
import { pseudonymOf } from '../departure/pseudonym.ts'
import { showDeparture } from '../departure/viewDeparture.ts'
import type { House } from '../house.ts'
import { viewStanding, type StandingView } from '../ledger/viewStanding.ts'

export type MeQuestion = {
  /** The session's own openid: it alone decides what is shown. */
  openid: string
  /** The default card where nothing is said, and where there is none, her newest. */
  cardId?: string
  /** From the signed cookie of the browser that landed on /activate. */
  activationId?: string
  /** The language that she reads; Chinese where nothing is said. */
  locale?: Locale
}

/** What the session's openid may see of one card. Asks the database alone, never WeChat. */
export async function viewMe(
  house: House,
  { openid, cardId, activationId, locale = 'zh-CN' }: MeQuestion,
): Promise<Me> {
  const card = await getCardShown(house.db, { openid, cardId })
  const question = { openid, cardId: card?.cardId ?? '', activationId }
  // The journeys first: one that is confirmed in between is then seen under way beside its active card. The other way
  // round it would be seen ended beside a card that is not active yet.
  const journeys = await listJourneys(house.db, question)
  const openidAfter = pseudonymOf(house, 'openid', openid)
  const cards = await listHeldCards(house.db, { ...question, openidAfter })
  return decideMe({
    openid,
    locale,
    cardId: card?.cardId,
    hasBalance: card?.hasBalance ?? false,
    cards,
    journeys,
    activationId,
    ...(await storyOf(house, { openid, openidAfter, locale }, cards)),
    now: house.clock.now(),
  })
}

type Person = { openid: string; openidAfter: string; locale: Locale }

/** Of a member, where she stands and whether she has asked to leave; of somebody who has left, her receipt. */
async function storyOf(
  house: House,
  { openid, openidAfter, locale }: Person,
  cards: HeldCard[],
): Promise<Pick<MeFacts, 'standing' | 'departure'>> {
  if (cards.some(({ member }) => member?.status === 'active')) {
    const membership = await getMembership(house.db, openid)
    if (!membership) return {}
    const { memberId } = membership
    const [standing, asked] = await Promise.all([
      viewStanding(house, memberId),
      getDeparture(house.db, memberId),
    ])
    return { standing: inWords(standing, locale), departure: asked && showDeparture(asked) }
  }
  if (!cards.some(({ member }) => member?.status === 'left')) return {}
  const over = await getReceipt(house.db, { openid, openidAfter })
  return { departure: over && showDeparture(over) }
}

const inWords = ({ level, next, ...standing }: StandingView, locale: Locale): Standing => ({
  earned: standing.earned,
  windowDays: standing.windowDays,
  expiring: standing.expiring,
  ...(standing.fallsOn === undefined ? {} : { fallsOn: standing.fallsOn }),
  ...(level?.benefits?.[locale] ? { benefits: level.benefits[locale] } : {}),
  ...(next ? { next: { name: next.name[locale], missing: next.missing } } : {}),
})
