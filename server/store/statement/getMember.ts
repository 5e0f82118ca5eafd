import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { member } from '../schema.ts'

export type FoundMember = typeof member.$inferSelect

/** One member by her id; the profile sealed. */
export async function getMember(db: Queryable, id: string): Promise<FoundMember | undefined> {
  const [row] = await db.select().from(member).where(eq(member.id, id))
  return row
}
