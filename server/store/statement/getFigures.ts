import { and, eq } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'
import { holding, member } from '../schema.ts'

/** What our ledger says of a card's member; undefined for a card without one. Balance in fen. */
export async function getFigures(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<{ points: number; balance: number } | undefined> {
  const [row] = await db
    .select({ points: member.points, balance: member.balance })
    .from(holding)
    .innerJoin(member, eq(member.id, holding.memberId))
    .where(and(eq(holding.cardId, cardId), eq(holding.code, code)))
  return row
}
