import { and, eq, sql } from 'drizzle-orm'
import type { HeldCard } from '../../domain/decideMe.ts'
import type { Queryable } from '../../floor.ts'
import { holding, ledgerEntry, member } from '../schema.ts'

/** A customer's cards of one template, each with its member and what she was given at the opening. */
export async function listHeldCards(
  db: Queryable,
  { openid, cardId }: { openid: string; cardId: string },
): Promise<HeldCard[]> {
  const rows = await db
    .select({
      code: holding.code,
      receivedAt: holding.receivedAt,
      activatedAt: holding.activatedAt,
      deletedAt: holding.deletedAt,
      invalidatedAt: holding.invalidatedAt,
      createdAt: holding.createdAt,
      member: {
        memberNo: member.memberNo,
        points: member.points,
        balance: member.balance,
        level: member.level,
        status: member.status,
        joinedAt: member.joinedAt,
      },
      openingPoints: sql<number>`coalesce(${ledgerEntry.amount}, 0)`,
    })
    .from(holding)
    .leftJoin(member, eq(member.id, holding.memberId))
    .leftJoin(
      ledgerEntry,
      eq(ledgerEntry.idempotencyKey, sql`'opening:' || ${holding.cardId} || ':' || ${holding.memberId}`),
    )
    .where(and(eq(holding.openid, openid), eq(holding.cardId, cardId)))
  return rows.map(({ openingPoints, member, ...card }) => ({
    ...card,
    member: member && { ...member, openingPoints },
  }))
}
