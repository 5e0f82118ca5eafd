import { sql } from '../drizzle.ts'
import type { ShownFigures } from '../../domain/ledger/planTelling.ts'
import type { Queryable } from '../../floor.ts'

export type ToldFigures = ShownFigures & { cardId: string; code: string; toldAt: Date }

/** WeChat shows these figures on this card, as far as we know. Earlier failures are over. */
export async function markFiguresTold(db: Queryable, told: ToldFigures): Promise<void> {
  await db.execute(sql`
    insert into projection (card_id, code, points, balance, level, level_field, told_at)
    values (
      ${told.cardId}, ${told.code}, ${told.points}, ${told.balance}, ${told.level?.name ?? null}, ${told.level?.field ?? 0},
      ${told.toldAt.toISOString()}
    )
    on conflict (card_id, code) do update set
      points = excluded.points, balance = excluded.balance, level = excluded.level,
      level_field = excluded.level_field, told_at = excluded.told_at,
      failures = 0, last_error = null, refused_at = null`)
}
