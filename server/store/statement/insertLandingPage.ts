import type { Queryable } from '../../floor.ts'
import { landingPage } from '../schema/handout.ts'

/** A page that WeChat has made; the same page told again is one row. */
export async function insertLandingPage(db: Queryable, row: typeof landingPage.$inferInsert): Promise<void> {
  await db.insert(landingPage).values(row).onConflictDoNothing()
}
