import { lt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { copyLink } from '../schema/departure.ts'

/** A one-time link that is over is of no use to anybody. */
export async function forgetCopyLinks(db: Queryable, before: Date): Promise<void> {
  await db.delete(copyLink).where(lt(copyLink.expiresAt, before))
}
