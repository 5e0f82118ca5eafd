import type { Queryable } from '../../floor.ts'
import { staffInvitation } from '../schema/staff.ts'

export type NewInvitation = typeof staffInvitation.$inferInsert

/** A one-time link; only the keyed hash of its token is kept. */
export async function insertInvitation(db: Queryable, row: NewInvitation): Promise<void> {
  await db.insert(staffInvitation).values(row)
}
