import type { CardDetail } from '../../../shared/console/card.ts'
import { getKnownCard, type KnownCard } from '../../store/statement/listCards.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { CardGetResult } from '../../wechat/card/get.ts'
import type { House } from '../house.ts'
import { readDraft } from './readDraft.ts'
import { rememberCard } from './rememberCard.ts'
import { revisionOf } from './revisionOf.ts'
import { summaryOf, surroundings } from './summaryOf.ts'
import { draftOfTemplate } from './templateOf.ts'

/**
 * A card with everything in it, read from WeChat now. Where WeChat does not answer, what the database knows, as old as it
 * is: `isStale`, and of a revision that no edit is taken for. Nothing for a card that is not known here.
 */
export async function viewCard(house: House, cardId: string): Promise<CardDetail | undefined> {
  const known = await getKnownCard(house.db, cardId)
  if (!known) return undefined
  const live = await readNow(house, cardId)
  const row = (await getKnownCard(house.db, cardId)) ?? known
  return detailOf(house, row, live)
}

async function readNow(house: House, cardId: string): Promise<CardGetResult | 'gone' | undefined> {
  try {
    return (await rememberCard(house, cardId)) ?? 'gone'
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the card could not be read; its last known state is shown')
    return undefined
  }
}

async function detailOf(
  house: House,
  row: KnownCard,
  live: CardGetResult | 'gone' | undefined,
): Promise<CardDetail> {
  const told = live === 'gone' ? undefined : live
  const card = told ? readDraft(told) : draftOfTemplate(row.template)
  const totalStock = told?.baseInfo.sku.totalQuantity
  return {
    ...summaryOf(house, row, await surroundings(house)),
    revision: told ? revisionOf(card) : 'unread',
    card,
    ...(row.form ? { form: row.form } : {}),
    formRevision: String(row.formRevision),
    ...(totalStock === undefined ? {} : { totalStock }),
    asOf: row.readAt.toISOString(),
    isStale: live === undefined,
  }
}
