import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

export type LockedProfile = { id: string; profile: Buffer | null; hasMobile: boolean; hasChannel: boolean }

/** Profiles of several members, locked in one order until the transaction ends, for they are merged and written back. */
export async function lockProfiles(tx: Transaction, memberIds: string[]): Promise<LockedProfile[]> {
  const result = await tx.execute<LockedProfile>(sql`
    select id, profile, mobile_index is not null as "hasMobile", channel is not null as "hasChannel"
    from member where id = any(${sql.param(memberIds)}::uuid[]) and status = 'active'
    order by id for update`)
  return result.rows
}
