import type { Role } from '../../../shared/console/role.ts'
import type { TillToday } from '../../../shared/console/till.ts'
import type { Program } from '../../../shared/program.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { getActorDay } from '../../store/statement/getActorDay.ts'
import type { House } from '../house.ts'

/** Who stands at a till. */
export type TillPerson = { id: string; role: Role }

export const actorOf = ({ id }: Pick<TillPerson, 'id'>) => `staff:${id}`

/** What a person of this role may give and take on one day; an auditor nothing. */
export const limitOf = (
  { limits }: Program,
  role: Role,
): { given?: number | undefined; taken?: number | undefined } =>
  role === 'auditor' ? { given: 0, taken: 0 } : limits[role]

/** What she gave and took today, in points, and what is left of her day. */
export async function tillToday(house: House, person: TillPerson, program: Program): Promise<TillToday> {
  const day = chinaDay(house.clock.now())
  const today = await getActorDay(house.db, { actor: actorOf(person), day })
  const { given, taken } = limitOf(program, person.role)
  return {
    ...today,
    ...(given === undefined ? {} : { givenLeft: Math.max(0, given - today.given) }),
    ...(taken === undefined ? {} : { takenLeft: Math.max(0, taken - today.taken) }),
  }
}
