import type { Locale } from '../../../shared/portal.ts'
import { doctorTexts } from '../../../shared/text/console/doctor.ts'
import { listCards } from '../../store/statement/listCards.ts'
import { viewHealth } from '../card/viewHealth.ts'
import type { House } from '../house.ts'
import type { Examined } from './examine.ts'

/** The health of every card that is still handed out; what is fine goes without saying, but that all is. */
export async function examineCards(house: House, locale: Locale): Promise<Examined[]> {
  const texts = doctorTexts(locale)
  const cards = (await listCards(house.db)).filter(({ status }) => !status.includes('DELETE'))
  const [title, cure] = texts.noCard
  if (cards.length === 0) return [{ grade: 'hint', title, cure }]
  const found: Examined[] = []
  for (const { cardId, template } of cards) {
    const { findings = [] } = (await viewHealth(house, locale, cardId)) ?? {}
    const wrong = findings.filter(({ grade }) => grade !== 'good')
    if (wrong.length === 0) found.push({ grade: 'good', title: texts.card(template.title, texts.healthy) })
    for (const { grade, title, cure } of wrong) {
      found.push({ grade, title: texts.card(template.title, title), ...(cure ? { cure } : {}) })
    }
  }
  return found
}
