import type { Role } from '../../shared/console/role.ts'
import { insertStaff } from '../../server/store/statement/insertStaff.ts'
import { authOf } from '../../server/usecase/staff/auth.ts'
import { consoleBrowser, type ConsoleClient } from './console.ts'
import type { World } from './world.ts'

export const password = 'correct horse battery'

let count = 0

/** Somebody with a real password, and a browser in which nobody is signed in. */
export async function personWith(
  world: Pick<World, 'app' | 'house'>,
  { role = 'manager', name = '王经理' }: { role?: Role; name?: string } = {},
): Promise<{ id: string; email: string; browser: ConsoleClient }> {
  count += 1
  const id = `person${count}`
  const email = `person${count}@shop.example`
  const passwordHash = await (await authOf(world.house).$context).password.hash(password)
  await insertStaff(world.house.db, { id, name, email, role, passwordHash, at: world.house.clock.now() })
  return { id, email, browser: consoleBrowser(world, { address: `198.51.100.${count}` }) }
}

/** The refusal's code, or the answer's status where it is none. */
export async function refusalOf(answer: Response): Promise<string | number> {
  if (answer.ok) return answer.status
  return ((await answer.json()) as { error: { code: string } }).error.code
}

/** What the log says last, the newest first. */
export async function logged({ house }: Pick<World, 'house'>, count: number): Promise<string[]> {
  const { rows } = await house.db.execute<{ action: string; outcome: string }>(
    `select action, outcome from audit_entry order by id desc limit ${count}`,
  )
  return rows.map(({ action, outcome }) => `${action} ${outcome}`)
}
