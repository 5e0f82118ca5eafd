import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { program } from '../schema/program.ts'

/** The merchant's rules as they were last saved; undefined while the defaults hold. */
export async function getProgram(db: Queryable): Promise<typeof program.$inferSelect | undefined> {
  const [row] = await db.select().from(program).where(eq(program.id, 1))
  return row
}
