import type { Finding, Health } from '../../../shared/console/card.ts'
import type { Locale } from '../../../shared/portal.ts'
import { healthSentence } from '../../../shared/text/console/health.ts'
import { cardHealth, type Found, type HealthFacts } from '../../domain/cardHealth.ts'
import { getHouseFacts } from '../../store/statement/getHouseFacts.ts'
import { getKnownCard } from '../../store/statement/listCards.ts'
import type { CardGetResult } from '../../wechat/card/get.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { rememberCard } from './rememberCard.ts'
import { healthFacts } from './summaryOf.ts'

/**
 * Everything that is looked at in a card, with the cure for each finding, in the caller's language. Where WeChat does not
 * answer, what only WeChat knows is left out. Nothing for a card that is not known here.
 */
export async function viewHealth(house: House, locale: Locale, cardId: string): Promise<Health | undefined> {
  const live = await readLive(house, cardId)
  const row = await getKnownCard(house.db, cardId)
  if (!row) return undefined
  const facts = healthFacts(house, row, await getHouseFacts(house.db))
  const found = cardHealth({ ...facts, ...(live ? { live } : {}) })
  const reason = row.refuseReason ?? undefined
  return {
    findings: found.map((one) => findingOf(locale, one, reason)),
    asOf: row.readAt.toISOString(),
  }
}

function findingOf(
  locale: Locale,
  { check, grade, case: which, figure, action }: Found,
  reason?: string,
): Finding {
  const { title, cure } = healthSentence(locale, which, { figure, reason })
  return { check, grade, title, ...(cure ? { cure } : {}), ...(action ? { action } : {}) }
}

async function readLive(house: House, cardId: string): Promise<HealthFacts['live']> {
  if (!(await getKnownCard(house.db, cardId))) return undefined
  try {
    const told = await rememberCard(house, cardId)
    return told && liveFacts(told)
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the health of a card was looked at without WeChat')
    return undefined
  }
}

const liveFacts = ({ baseInfo, memberCard }: CardGetResult): NonNullable<HealthFacts['live']> => ({
  flags: {
    autoActivate: memberCard.autoActivate ?? false,
    activateUrl: Boolean(memberCard.activateUrl || memberCard.activateAppBrandUserName),
    wxActivate: memberCard.wxActivate ?? false,
    afterSubmit: (memberCard.wxActivateAfterSubmit ?? false) || Boolean(memberCard.wxActivateAfterSubmitUrl),
  },
  getLimit: baseInfo.getLimit ?? 50,
  needPushOnView: baseInfo.needPushOnView ?? false,
  canShare: baseInfo.canShare ?? false,
  canGiveFriend: baseInfo.canGiveFriend ?? false,
})
