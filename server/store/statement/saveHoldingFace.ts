import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

export type HoldingFaceRow = {
  cardId: string
  code: string
  backgroundUrl: string | null
  fields: (string | null)[]
  /** Of the row as it was: 0 where there was none. */
  revision: number
  at: Date
}

/** What WeChat has taken for one card. False where somebody else was faster: then nothing is written. */
export async function saveHoldingFace(tx: Transaction, row: HoldingFaceRow): Promise<boolean> {
  const [first, second, third] = row.fields
  const result = await tx.execute(sql`
    insert into holding_face as f
      (card_id, code, background_url, custom_field1, custom_field2, custom_field3, revision, changed_at)
    select ${row.cardId}, ${row.code}, ${row.backgroundUrl}, ${first ?? null}, ${second ?? null}, ${third ?? null}, 1,
      ${row.at.toISOString()}::timestamptz
    on conflict (card_id, code) do update set
      background_url = excluded.background_url, custom_field1 = excluded.custom_field1,
      custom_field2 = excluded.custom_field2, custom_field3 = excluded.custom_field3,
      revision = f.revision + 1, changed_at = excluded.changed_at
    where f.revision = ${row.revision}`)
  return result.rowCount === 1
}
