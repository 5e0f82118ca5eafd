import { sql } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'

export type ToldFigures = {
  cardId: string
  code: string
  points: number
  balance: number | null
  level: string | null
  toldAt: Date
}

/** WeChat shows these figures on this card, as far as we know. Earlier failures are over. */
export async function markFiguresTold(db: Queryable, told: ToldFigures): Promise<void> {
  await db.execute(sql`
    insert into projection (card_id, code, points, balance, level, told_at)
    values (${told.cardId}, ${told.code}, ${told.points}, ${told.balance}, ${told.level}, ${told.toldAt.toISOString()})
    on conflict (card_id, code) do update set
      points = excluded.points, balance = excluded.balance, level = excluded.level, told_at = excluded.told_at,
      failures = 0, last_error = null, refused_at = null`)
}
