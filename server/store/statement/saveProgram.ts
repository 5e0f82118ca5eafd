import type { Program } from '../../../shared/program.ts'
import type { Transaction } from '../../floor.ts'
import { program, programVersion } from '../schema/program.ts'

/** The rules from now on, and for good what they were from then on. `changedBy`: `staff:<id>` or `system`. */
export async function saveProgram(
  tx: Transaction,
  row: { rules: Program; revision: number; changedBy: string; changedAt: Date },
): Promise<void> {
  await tx
    .insert(program)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: program.id, set: row })
  await tx.insert(programVersion).values(row)
}
