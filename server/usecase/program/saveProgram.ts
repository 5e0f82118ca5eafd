import { needsSettling } from '../../../shared/console/needsSettling.ts'
import { programChanges, type ProgramChange } from '../../../shared/console/programChanges.ts'
import { programFaults, type ProgramFault } from '../../../shared/console/programFaults.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import type { Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { reopenDailyTask } from '../../store/statement/dailyTaskRows.ts'
import { getProgram } from '../../store/statement/getProgram.ts'
import { lockProgram } from '../../store/statement/lockProgram.ts'
import { saveProgram as saveRules } from '../../store/statement/saveProgram.ts'
import type { House } from '../house.ts'
import { beginSettling } from './settleLevels.ts'

export type ProgramEnd =
  | { outcome: 'saved'; revision: number; settles: boolean; changes: ProgramChange[] }
  | { outcome: 'stale' }
  /** Paths below the program. */
  | { outcome: 'invalid'; faults: ProgramFault[] }

/**
 * New rules of points and levels, for good from now on; only over the revision that their editor has seen. Members are put
 * into their levels by them, and today's presents are gone through again, both behind. Nothing changed is no new revision.
 */
export async function saveProgram(
  house: House,
  { program, revision, by }: { program: Program; revision: number; by: string },
): Promise<ProgramEnd> {
  const faults = programFaults(program)
  if (faults.length > 0) return { outcome: 'invalid', faults }
  return house.db.transaction(async (tx): Promise<ProgramEnd> => {
    await lockProgram(tx)
    const row = await getProgram(tx)
    if ((row?.revision ?? 0) !== revision) return { outcome: 'stale' }
    const before = row?.rules ?? defaultProgram
    const changes = programChanges(before, program)
    if (changes.length === 0 && row) return { outcome: 'saved', revision, settles: false, changes }
    const changedAt = house.clock.now()
    await saveRules(tx, { rules: program, revision: revision + 1, changedBy: by, changedAt })
    const settles = needsSettling(before, program)
    if (settles) await beginSettling(house, tx)
    if (changes.some(({ group }) => group === 'gifts')) await giveAgain(tx, changedAt)
    return { outcome: 'saved', revision: revision + 1, settles, changes }
  })
}

/** A rule that was switched on this afternoon begins today. Whoever has her present already gets no other. */
async function giveAgain(tx: Transaction, at: Date): Promise<void> {
  const day = chinaDay(at)
  if (await reopenDailyTask(tx, { name: 'giveGifts', day })) {
    await enqueue(tx, 'giveGifts', { day }, { key: `giveGifts:${day}` })
  }
}
