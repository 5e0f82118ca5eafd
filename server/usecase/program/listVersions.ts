import type { Paged } from '../../../shared/console/answer.ts'
import type { ProgramVersion } from '../../../shared/console/program.ts'
import { programChanges } from '../../../shared/console/programChanges.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { listProgramVersions } from '../../store/statement/listProgramVersions.ts'
import type { House } from '../house.ts'

const PAGE = 20

/** A page of what the rules were, the newest first; each with what it changed of the one before. */
export async function listVersions(house: House, before: number | undefined): Promise<Paged<ProgramVersion>> {
  // One more than is shown: the oldest shown is told against it.
  const rows = await listProgramVersions(house.db, { before, limit: PAGE + 1 })
  const items = rows.slice(0, PAGE).map(({ revision, changedAt, name, rules }, index): ProgramVersion => ({
    revision,
    changedAt: changedAt.toISOString(),
    ...(name ? { changedBy: name } : {}),
    changes: programChanges(rows[index + 1]?.rules ?? defaultProgram, rules),
  }))
  const last = items.at(-1)
  return { items, ...(rows.length > PAGE && last ? { next: String(last.revision) } : {}) }
}
