import { and, eq, inArray, sql } from '../drizzle.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { HeldCard } from '../../domain/decideMe.ts'
import type { Queryable } from '../../floor.ts'
import { holding, member } from '../schema.ts'
import { ledgerEntry } from '../schema/ledger.ts'
import { program } from '../schema/program.ts'

/** The name of a member's level as the program has it now; nothing where it has no such level. */
const levelName = sql<Record<Locale, string> | null>`(
  select l -> 'name' from ${program}, jsonb_array_elements(${program.rules} -> 'levels') l
  where ${program.id} = 1 and l ->> 'id' = ${member.level}
)`

/**
 * A customer's cards of one template, also those that she left behind by leaving (`openidAfter`: what stands in place of her
 * openid since), each with its member and what she was given at the opening.
 */
export async function listHeldCards(
  db: Queryable,
  { openid, openidAfter, cardId }: { openid: string; openidAfter: string; cardId: string },
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
        level: levelName,
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
    .where(and(inArray(holding.openid, [openid, openidAfter]), eq(holding.cardId, cardId)))
  return rows.map(({ openingPoints, member, ...card }) => ({
    ...card,
    member: member && { ...member, openingPoints },
  }))
}
