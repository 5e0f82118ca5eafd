import { eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { member } from '../schema.ts'

export type LockedProfile = Pick<typeof member.$inferSelect, 'memberNo' | 'profile' | 'revision' | 'status'>

/** A member's sealed profile and how often it was changed; nobody else changes it until the transaction ends. */
export async function lockProfile(tx: Transaction, id: string): Promise<LockedProfile | undefined> {
  const { memberNo, profile, revision, status } = member
  const [row] = await tx
    .select({ memberNo, profile, revision, status })
    .from(member)
    .where(eq(member.id, id))
    .for('update')
  return row
}
