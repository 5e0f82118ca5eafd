import type { CardSummary } from '../../../shared/console/card.ts'
import { cardHealth, type HealthFacts } from '../../domain/cardHealth.ts'
import { cardStatus } from '../../domain/cardStatus.ts'
import type { HolderCounts } from '../../store/statement/countHolders.ts'
import { getHouseFacts } from '../../store/statement/getHouseFacts.ts'
import type { KnownCard } from '../../store/statement/listCards.ts'
import type { House } from '../house.ts'
import { afterSubmitUrl } from './afterSubmitUrl.ts'
import { holderCounts } from './holderCounts.ts'
import { said } from './said.ts'

type HouseFacts = { hasPushes: boolean; keepsPoints: boolean }
export type Surroundings = { counts: HolderCounts; facts: HouseFacts }

/** What every card's line needs beside its own row: two questions for the whole list. */
export async function surroundings(house: House): Promise<Surroundings> {
  const [counts, facts] = await Promise.all([holderCounts(house), getHouseFacts(house.db)])
  return { counts, facts }
}

/** What the database knows for a look at a card's health; `live` comes from WeChat. */
export const healthFacts = (house: House, row: KnownCard, facts: HouseFacts): HealthFacts => ({
  status: row.status,
  template: row.template,
  hasForm: row.form !== null,
  publicUrl: house.settings.PUBLIC_URL,
  afterSubmitUrl: afterSubmitUrl(house),
  ...facts,
  now: house.clock.now(),
})

/** A card as one line of the list. */
export function summaryOf(house: House, row: KnownCard, { counts, facts }: Surroundings): CardSummary {
  const { template } = row
  const status = cardStatus(row.status)
  const held = counts.get(row.cardId) ?? { holders: 0, members: 0 }
  return {
    cardId: row.cardId,
    title: template.title,
    brandName: template.brandName,
    logoUrl: template.logoUrl,
    color: template.color,
    ...said({ backgroundUrl: template.backgroundUrl }),
    status,
    ...(status === 'refused' ? said({ refuseReason: row.refuseReason }) : {}),
    isDefault: row.isDefault,
    stock: template.quantity,
    ...held,
    createdAt: row.createdAt.toISOString(),
    warnings: cardHealth(healthFacts(house, row, facts)).filter(({ grade }) => grade === 'bad').length,
  }
}
