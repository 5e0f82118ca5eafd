import { sql } from '../drizzle.ts'
import type { LevelCount } from '../../../shared/console/program.ts'
import type { Queryable } from '../../floor.ts'

/** How many active members have each level, by the id in their rows; null: none yet. */
export async function countLevels(db: Queryable): Promise<LevelCount[]> {
  const result = await db.execute<LevelCount>(sql`
    select level, count(*)::int as members from member where status = 'active' group by level`)
  return result.rows
}
