import { inArray } from '../drizzle.ts'
import type { ChangedMember } from '../../domain/webhookBody.ts'
import type { Queryable } from '../../floor.ts'
import { member } from '../schema.ts'

/** What webhooks are told of members: figures and states, and no personal data. */
export async function listChangedMembers(db: Queryable, ids: string[]): Promise<Map<string, ChangedMember>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: member.id,
      memberNo: member.memberNo,
      status: member.status,
      cardState: member.cardState,
      points: member.points,
      balance: member.balance,
      level: member.level,
    })
    .from(member)
    .where(inArray(member.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
