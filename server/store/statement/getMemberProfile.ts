import { eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { member } from '../schema.ts'

/** The sealed profile, locked until the transaction ends, for it is merged and written back. */
export async function getMemberProfile(tx: Transaction, id: string): Promise<Buffer | null> {
  const [row] = await tx
    .select({ profile: member.profile })
    .from(member)
    .where(eq(member.id, id))
    .for('update')
  return row?.profile ?? null
}
