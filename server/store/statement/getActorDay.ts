import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { actorDay } from '../schema/ledger.ts'

/** What an actor gave and took on one day in China so far, in points. */
export async function getActorDay(
  db: Queryable,
  { actor, day }: { actor: string; day: string },
): Promise<{ given: number; taken: number }> {
  const { given, taken } = actorDay
  const [row] = await db
    .select({ given, taken })
    .from(actorDay)
    .where(and(eq(actorDay.actor, actor), eq(actorDay.day, day)))
  return row ?? { given: 0, taken: 0 }
}
