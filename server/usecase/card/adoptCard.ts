import { cardBatchGet } from '../../wechat/card/batchget.ts'
import { cardGet, type CardGetResult } from '../../wechat/card/get.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { saveCard, type FoundCard } from './cardRow.ts'
import { readTemplate } from './readTemplate.ts'

/** 41012: no card id, or one that cannot be one. */
const CARD_ID_MALFORMED = 41_012
const PAGE = 50
/** Enough for any merchant we know of; a bound, so that one page view cannot ask for ever. */
const PAGES_MAX = 4

/** A member card of this account as WeChat tells it, or nothing where WeChat has none of this id. */
export async function askForCard(house: House, cardId: string): Promise<CardGetResult | undefined> {
  try {
    return await cardGet(house.wechat, { cardId })
  } catch (error) {
    if (hasErrcode(error, errcodes.cardIdInvalid, errcodes.notMemberCard, CARD_ID_MALFORMED)) return undefined
    throw error
  }
}

/**
 * Take over a card that the portal has never seen: merchants arrive with cards they already have.
 * Nothing where WeChat knows no such member card; throws WechatError where WeChat does not answer.
 */
export async function adoptCard(house: House, cardId: string): Promise<FoundCard | undefined> {
  const answer = await askForCard(house, cardId)
  return answer && save(house, cardId, answer, false)
}

/** The newest approved member card of the account becomes the default one. Nothing where there is none. */
export async function adoptDefaultCard(house: House): Promise<FoundCard | undefined> {
  let newest: { cardId: string; answer: CardGetResult } | undefined
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { cardIds, totalNum } = await cardBatchGet(house.wechat, {
      offset: page * PAGE,
      count: PAGE,
      statusList: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'],
    })
    for (const cardId of cardIds) {
      const answer = await askForCard(house, cardId)
      if (answer && isNewer(answer, newest?.answer)) newest = { cardId, answer }
    }
    if (cardIds.length === 0 || (page + 1) * PAGE >= totalNum) break
  }
  return newest && save(house, newest.cardId, newest.answer, true)
}

const isNewer = (a: CardGetResult, b: CardGetResult | undefined) =>
  b === undefined || (a.baseInfo.createTime ?? 0) > (b.baseInfo.createTime ?? 0)

async function save(house: House, cardId: string, answer: CardGetResult, wantsDefault: boolean) {
  const { db, clock, log } = house
  const told = { cardId, template: readTemplate(answer), status: answer.status, at: clock.now() }
  const found = await saveCard(db, told, wantsDefault)
  log.info({ cardId, isDefault: found.isDefault }, 'a card that WeChat knows was adopted')
  return found
}
