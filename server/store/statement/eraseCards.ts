import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** A card of somebody who has left, and what stands in place of its openid and its code from now on. */
export type ErasedCard = {
  cardId: string
  code: string
  openid: string
  codeAfter: string
  openidAfter: string
}

/** Her cards stay as rows, for they are counted, under pseudonyms. */
export async function eraseCards(tx: Transaction, cards: ErasedCard[]): Promise<void> {
  await tx.execute(sql`
    update holding h set code = c."codeAfter", openid = c."openidAfter", unionid = null
    from json_to_recordset(${JSON.stringify(cards)}::json) as c("cardId" text, code text, "codeAfter" text, "openidAfter" text)
    where h.card_id = c."cardId" and h.code = c.code`)
}
