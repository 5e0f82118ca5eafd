import type { Adoptable } from '../../../shared/console/card.ts'
import { cardStatus } from '../../domain/cardStatus.ts'
import { listCards } from '../../store/statement/listCards.ts'
import { cardBatchGet } from '../../wechat/card/batchget.ts'
import type { CardGetResult } from '../../wechat/card/get.ts'
import type { House } from '../house.ts'
import { afterSubmitUrl } from './afterSubmitUrl.ts'
import { askForCard } from './adoptCard.ts'
import { readTemplate } from './readTemplate.ts'

const PAGE = 50
/** A bound, so that one look cannot ask for ever: 500 cards of all kinds. */
const PAGES_MAX = 10
const SHOWN_MAX = 50
const AT_ONCE = 5

/** Why a card, once adopted, would not work as one of ours. */
export type AdoptProblem = 'redirect_other' | 'not_ours'
export type AdoptableCard = Omit<Adoptable, 'problem'> & { problem?: AdoptProblem }

/** Member cards of the account that this portal does not know, deleted ones aside; 50 at most. Throws WechatError. */
export async function listAdoptable(house: House): Promise<AdoptableCard[]> {
  const known = new Set((await listCards(house.db)).map(({ cardId }) => cardId))
  const found: AdoptableCard[] = []
  for (let page = 0; page < PAGES_MAX && found.length < SHOWN_MAX; page += 1) {
    const { cardIds, totalNum } = await cardBatchGet(house.wechat, {
      offset: page * PAGE,
      count: PAGE,
      statusList: [
        'CARD_STATUS_NOT_VERIFY',
        'CARD_STATUS_VERIFY_FAIL',
        'CARD_STATUS_VERIFY_OK',
        'CARD_STATUS_DISPATCH',
      ],
    })
    const strange = cardIds.filter((cardId) => !known.has(cardId))
    for (let at = 0; at < strange.length; at += AT_ONCE) {
      const some = strange.slice(at, at + AT_ONCE)
      const answers = await Promise.all(some.map((cardId) => askForCard(house, cardId)))
      found.push(...answers.flatMap((answer, index) => adoptable(house, some[index] ?? '', answer)))
    }
    if (cardIds.length === 0 || (page + 1) * PAGE >= totalNum) break
  }
  return found.slice(0, SHOWN_MAX)
}

function adoptable(house: House, cardId: string, answer: CardGetResult | undefined): AdoptableCard[] {
  if (!answer) return []
  const template = readTemplate(answer)
  const { title, brandName, logoUrl, color } = template
  const isElsewhere =
    template.activationMode === 'redirect' && template.activateAfterSubmitUrl !== afterSubmitUrl(house)
  const isOwn = template.activationMode === 'redirect' || template.activationMode === 'oneTap'
  const problem = isElsewhere ? 'redirect_other' : isOwn ? undefined : 'not_ours'
  const status = cardStatus(answer.status)
  return [{ cardId, title, brandName, logoUrl, color, status, ...(problem ? { problem } : {}) }]
}
