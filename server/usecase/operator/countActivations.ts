import { count } from '../../store/drizzle.ts'
import { activationStates } from '../../../shared/activation.ts'
import { activation } from '../../store/schema.ts'
import type { House } from '../house.ts'

/** How many journeys stand at each station; 0 is said, too. */
export async function countActivations({ db }: House): Promise<{ state: string; count: number }[]> {
  const rows = await db
    .select({ state: activation.state, count: count() })
    .from(activation)
    .groupBy(activation.state)
  const found = new Map(rows.map((row) => [row.state, row.count]))
  return activationStates.map((state) => ({ state, count: found.get(state) ?? 0 }))
}
