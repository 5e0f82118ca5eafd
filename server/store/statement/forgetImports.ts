import { sql } from '../drizzle.ts'
import type { Database } from '../../floor.ts'

/**
 * Files of imports that nobody has touched since then are cleared away, with what was found in them; what came of each stays.
 * One that a task is at work on is left to it.
 */
export async function forgetImports(db: Database, { before, at }: { before: Date; at: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await tx.execute<{ id: string }>(sql`
      update member_import set
        forgotten_at = ${at.toISOString()}::timestamptz,
        state = case when state in ('uploading', 'read', 'checked') then 'cancelled' else state end,
        ended_at = coalesce(ended_at, ${at.toISOString()}::timestamptz),
        reader = null
      where forgotten_at is null and touched_at < ${before.toISOString()}::timestamptz
        and state not in ('reading', 'checking', 'running')
      returning id`)
    const ids = sql`${sql.param(found.rows.map(({ id }) => id))}::uuid[]`
    if (found.rows.length === 0) return
    await tx.execute(sql`delete from import_part where import_id = any(${ids})`)
    await tx.execute(sql`delete from import_piece where import_id = any(${ids})`)
    await tx.execute(sql`delete from import_key where import_id = any(${ids})`)
  })
}
