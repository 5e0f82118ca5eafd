import { eq, sql } from '../drizzle.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { levelSettling } from '../schema/program.ts'

export type LevelSettlingRow = typeof levelSettling.$inferSelect

/** All members are to be put into their levels anew, from the first one on; what was under way begins again. */
export async function beginLevelSettling(
  db: Queryable,
  row: { revision: number; startedAt: Date },
): Promise<void> {
  await db.execute(sql`
    insert into level_settling (id, revision, position, last, changed, started_at)
    select 1, ${row.revision}, 0, coalesce(max(seq), 0), 0, ${row.startedAt.toISOString()}::timestamptz from member
    on conflict (id) do update set
      revision = excluded.revision, position = 0, last = excluded.last, changed = 0, started_at = excluded.started_at, ended_at = null`)
}

/** How far it is; undefined where it never was. */
export async function getLevelSettling(db: Queryable): Promise<LevelSettlingRow | undefined> {
  const [row] = await db.select().from(levelSettling).where(eq(levelSettling.id, 1))
  return row
}

/** The same, and nobody begins it anew until the transaction ends. */
export async function lockLevelSettling(tx: Transaction): Promise<LevelSettlingRow | undefined> {
  const [row] = await tx.select().from(levelSettling).where(eq(levelSettling.id, 1)).for('update')
  return row
}

export async function moveLevelSettling(
  tx: Transaction,
  progress: { position: number; changed: number; endedAt: Date | null },
): Promise<void> {
  await tx.update(levelSettling).set(progress).where(eq(levelSettling.id, 1))
}
