import type { LandingPage, NewLandingPage } from '../../../shared/console/channel.ts'
import { insertLandingPage } from '../../store/statement/insertLandingPage.ts'
import { landingPageCreate } from '../../wechat/card/landingpage/create.ts'
import { findCard } from '../card/findCard.ts'
import type { House } from '../house.ts'

export type LandingPageMade =
  | { outcome: 'made'; page: LandingPage }
  /** `index`: which of the cards. */
  | { outcome: 'card_unknown'; index: number }

/** A page of WeChat's with cards to take. WeChat lists none, so it is written down here. Throws WechatError. */
export async function makeLandingPage(house: House, input: NewLandingPage): Promise<LandingPageMade> {
  for (const [index, { cardId }] of input.cards.entries()) {
    if (!(await findCard(house, cardId))) return { outcome: 'card_unknown', index }
  }
  const { title, bannerUrl, canShare, scene, cards } = input
  const { url, pageId } = await landingPageCreate(house.wechat, {
    banner: bannerUrl,
    pageTitle: title,
    canShare,
    scene,
    cardList: cards,
  })
  const createdAt = house.clock.now()
  await insertLandingPage(house.db, { id: pageId, title, url, scene, createdAt })
  return { outcome: 'made', page: { id: pageId, title, url, scene, createdAt: createdAt.toISOString() } }
}
