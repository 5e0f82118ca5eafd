import { asc, desc } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { landingPage } from '../schema/handout.ts'

/** The newest first. */
export async function listLandingPages(
  db: Queryable,
  rowsMax: number,
): Promise<(typeof landingPage.$inferSelect)[]> {
  return db
    .select()
    .from(landingPage)
    .orderBy(desc(landingPage.createdAt), asc(landingPage.id))
    .limit(rowsMax)
}
