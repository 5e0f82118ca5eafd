import type { CardGetResult } from '../../wechat/card/get.ts'
import type { House } from '../house.ts'
import { askForCard } from './adoptCard.ts'
import { markCardDeleted, saveCard } from './cardRow.ts'
import { readTemplate } from './readTemplate.ts'

/** What WeChat says of a card now, written down. Nothing where WeChat no longer knows it. Throws WechatError. */
export async function rememberCard(house: House, cardId: string): Promise<CardGetResult | undefined> {
  const answer = await askForCard(house, cardId)
  const at = house.clock.now()
  if (answer) {
    await saveCard(house.db, { cardId, template: readTemplate(answer), status: answer.status, at }, false)
  } else {
    await markCardDeleted(house.db, cardId, at)
  }
  return answer
}
