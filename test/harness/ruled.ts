import { programVersion, program } from '../../server/store/schema/program.ts'
import type { House } from '../../server/usecase/house.ts'
import { defaultProgram, type Program } from '../../shared/program.ts'

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** Three levels, as most merchants have them. */
export const threeLevels: Program['levels'] = [
  { id: 'plain', name: words('普通会员', 'Member'), threshold: 0 },
  { id: 'silver', name: words('银卡会员', 'Silver'), threshold: 500 },
  { id: 'gold', name: words('金卡会员', 'Gold'), threshold: 2000 },
]

/** The rules from now on, as they stand in the database: nothing follows from it by itself. */
export async function ruled(house: House, changed: Partial<Program>): Promise<Program> {
  const rules = { ...defaultProgram, ...changed }
  const row = { rules, revision: 1, changedBy: 'system', changedAt: house.clock.now() }
  await house.db
    .insert(program)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: program.id, set: row })
  await house.db.insert(programVersion).values(row).onConflictDoNothing()
  return rules
}
