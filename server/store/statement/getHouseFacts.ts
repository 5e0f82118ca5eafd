import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { push } from '../schema.ts'
import { ledgerEntry } from '../schema/ledger.ts'

/** Whether WeChat has ever pushed anything, and whether points were ever kept here: the first row of each answers it. */
export async function getHouseFacts(db: Queryable): Promise<{ hasPushes: boolean; keepsPoints: boolean }> {
  const { rows } = await db.execute<{ has_pushes: boolean; keeps_points: boolean }>(sql`
    select exists (select 1 from ${push}) as has_pushes,
      exists (select 1 from ${ledgerEntry} where ${ledgerEntry.account} = 'points') as keeps_points`)
  return { hasPushes: rows[0]?.has_pushes ?? false, keepsPoints: rows[0]?.keeps_points ?? false }
}
