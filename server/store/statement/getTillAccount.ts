import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding, member } from '../schema.ts'
import type { TillCard } from './listTillMembers.ts'

export type TillAccount = { status: 'active' | 'left'; points: number; cards: TillCard[] }

/** A member's points as they stand, and her cards, the newest first; undefined where there is no such member. */
export async function getTillAccount(db: Queryable, memberId: string): Promise<TillAccount | undefined> {
  const rows = await db
    .select({ status: member.status, points: member.points, holding })
    .from(member)
    .leftJoin(holding, eq(holding.memberId, member.id))
    .where(eq(member.id, memberId))
  const [first] = rows
  if (!first) return undefined
  const cards = rows
    .flatMap((row) => (row.holding ? [row.holding] : []))
    .toSorted((a, b) => (b.receivedAt?.getTime() ?? 0) - (a.receivedAt?.getTime() ?? 0))
  return { status: first.status, points: first.points, cards }
}
