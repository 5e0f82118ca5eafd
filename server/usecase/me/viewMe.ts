import { decideMe } from '../../domain/decideMe.ts'
import { getCardShown } from '../../store/statement/getCardShown.ts'
import { listHeldCards } from '../../store/statement/listHeldCards.ts'
import { listJourneys } from '../../store/statement/listJourneys.ts'
import type { Locale, Me } from '../../../shared/portal.ts'
import type { House } from '../house.ts'

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
  const cards = await listHeldCards(house.db, question)
  return decideMe({
    openid,
    locale,
    cardId: card?.cardId,
    hasBalance: card?.hasBalance ?? false,
    cards,
    journeys,
    activationId,
    now: house.clock.now(),
  })
}
