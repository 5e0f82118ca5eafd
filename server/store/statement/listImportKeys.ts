import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** In which row of a file each of these phones and numbers stands first. */
export async function listImportKeys(
  db: Queryable,
  importId: string,
  keys: string[],
): Promise<Map<string, number>> {
  const found = await db.execute<{ key: string; row: number }>(sql`
    select key, row from import_key where import_id = ${importId} and key = any(${sql.param(keys)}::text[])`)
  return new Map(found.rows.map(({ key, row }) => [key, row]))
}
