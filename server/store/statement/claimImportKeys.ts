import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Phones and numbers of a file as they are met, each with its row: the first row that says one has it. */
export async function claimImportKeys(
  tx: Transaction,
  importId: string,
  keys: { key: string; row: number }[],
): Promise<void> {
  if (keys.length === 0) return
  await tx.execute(sql`
    insert into import_key (import_id, key, row)
    select ${importId}::uuid, key, row
    from unnest(${sql.param(keys.map(({ key }) => key))}::text[], ${sql.param(keys.map(({ row }) => row))}::int[]) as k(key, row)
    order by row
    on conflict do nothing`)
}
