import { mpNewsGetHtml } from '../../wechat/card/mpnews/gethtml.ts'
import { findCard } from '../card/findCard.ts'
import type { House } from '../house.ts'

export type ArticleAsked =
  | { outcome: 'found'; html: string }
  | { outcome: 'card_unknown' }
  | { outcome: 'custom_code' }

/** What is pasted into an article of the official account so that the card can be taken there. Throws WechatError. */
export async function articleSnippet(house: House, cardId: string): Promise<ArticleAsked> {
  const card = await findCard(house, cardId)
  if (!card) return { outcome: 'card_unknown' }
  if (card.template.useCustomCode) return { outcome: 'custom_code' }
  const { content } = await mpNewsGetHtml(house.wechat, { cardId })
  return { outcome: 'found', html: content }
}
