import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { activatedSql, type ToldAtActivation } from './activatedSql.ts'

/** WeChat shows this card as active, with our number and figures. */
export async function markActivated(
  db: Queryable,
  row: { cardId: string; code: string; activatedAt: Date; told: ToldAtActivation },
): Promise<void> {
  await db.execute(sql`
    with active as (
      update holding set activated_at = ${row.activatedAt.toISOString()} where card_id = ${row.cardId} and code = ${row.code}
      returning card_id, code, member_id
    ), ${activatedSql(row.told, row.activatedAt)}
    select jobs from figures`)
}
