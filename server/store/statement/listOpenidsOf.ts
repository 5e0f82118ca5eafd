import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'

/** Every openid under which a member holds or held a card. */
export async function listOpenidsOf(db: Queryable, memberId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ openid: holding.openid })
    .from(holding)
    .where(eq(holding.memberId, memberId))
  return rows.map(({ openid }) => openid)
}
