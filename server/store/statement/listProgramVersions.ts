import { desc, eq, lt, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { programVersion } from '../schema/program.ts'
import { staff } from '../schema/staff.ts'

export type ProgramVersionRow = typeof programVersion.$inferSelect & { name: string | null }

/** Versions of the rules, the newest first, before a revision; each with the name of whoever saved it. */
export async function listProgramVersions(
  db: Queryable,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<ProgramVersionRow[]> {
  return db
    .select({
      revision: programVersion.revision,
      rules: programVersion.rules,
      changedBy: programVersion.changedBy,
      changedAt: programVersion.changedAt,
      name: staff.name,
    })
    .from(programVersion)
    .leftJoin(staff, eq(programVersion.changedBy, sql`'staff:' || ${staff.id}`))
    .where(before === undefined ? undefined : lt(programVersion.revision, before))
    .orderBy(desc(programVersion.revision))
    .limit(limit)
}
