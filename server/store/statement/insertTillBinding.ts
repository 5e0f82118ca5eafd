import type { Queryable } from '../../floor.ts'
import { tillBinding } from '../schema/till.ts'

/** A WeChat becomes a person's till. Fails with a unique violation where either has another binding. */
export async function insertTillBinding(
  db: Queryable,
  row: { id: string; staffId: string; openid: string; boundAt: Date },
): Promise<void> {
  await db.insert(tillBinding).values(row)
}
