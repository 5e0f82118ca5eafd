import { inArray } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'
import type { HoldingRow } from './getHolding.ts'

/** The cards of these codes, of whatever template: a code alone does not name its template. */
export async function listHoldingsByCode(db: Queryable, codes: string[]): Promise<HoldingRow[]> {
  if (codes.length === 0) return []
  return db.select().from(holding).where(inArray(holding.code, codes))
}
