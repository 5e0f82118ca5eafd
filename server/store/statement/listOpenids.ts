import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'

/** By which a member's phone is told of a change: those of all her cards, each once. */
export async function listOpenids(db: Queryable, memberId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ openid: holding.openid })
    .from(holding)
    .where(eq(holding.memberId, memberId))
  return rows.map(({ openid }) => openid)
}
