import { defaultProgram, type Program } from '../../../shared/program.ts'
import type { Queryable } from '../../floor.ts'
import { getProgram } from '../../store/statement/getProgram.ts'

/** The rules of points and levels that hold now. */
export async function readProgram(db: Queryable): Promise<Program> {
  return (await getProgram(db))?.rules ?? defaultProgram
}
