import { and, desc, eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { card, holding } from '../schema.ts'
import { holdingFace } from '../schema/holdingFace.ts'
import { invalidation } from '../schema/invalidation.ts'
import { projection } from '../schema/ledger.ts'

export type MemberCardRow = {
  holding: typeof holding.$inferSelect
  /** The card's title and whether it keeps a balance; nothing where the card is not known here. */
  title: string | null
  keepsBalance: boolean
  told: typeof projection.$inferSelect | null
  face: typeof holdingFace.$inferSelect | null
  invalidation: typeof invalidation.$inferSelect | null
}

/** A member's cards, those that she received last first, each with what WeChat was told of it. */
export async function listMemberCards(
  db: Queryable,
  which: { memberId: string } | { cardId: string; code: string },
): Promise<MemberCardRow[]> {
  const beside = (table: typeof projection | typeof holdingFace | typeof invalidation) =>
    and(eq(table.cardId, holding.cardId), eq(table.code, holding.code))
  return db
    .select({
      holding,
      title: sql<string | null>`${card.template} ->> 'title'`,
      keepsBalance: sql<boolean>`coalesce((${card.template} ->> 'supplyBalance')::boolean, false)`,
      told: projection,
      face: holdingFace,
      invalidation,
    })
    .from(holding)
    .leftJoin(card, eq(card.cardId, holding.cardId))
    .leftJoin(projection, beside(projection))
    .leftJoin(holdingFace, beside(holdingFace))
    .leftJoin(invalidation, beside(invalidation))
    .where(
      'memberId' in which
        ? eq(holding.memberId, which.memberId)
        : and(eq(holding.cardId, which.cardId), eq(holding.code, which.code)),
    )
    .orderBy(desc(holding.createdAt), holding.cardId, holding.code)
    .limit(100)
}
