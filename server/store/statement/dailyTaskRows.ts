import { and, eq, max } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { dailyTask } from '../schema/daily.ts'

export type DailyTaskRow = typeof dailyTask.$inferSelect

const isRow = ({ name, day }: { name: string; day: string }) =>
  and(eq(dailyTask.name, name), eq(dailyTask.day, day))

/** The last day that a task was started for. */
export async function lastDailyDay(db: Queryable, name: string): Promise<string | undefined> {
  const [row] = await db
    .select({ day: max(dailyTask.day) })
    .from(dailyTask)
    .where(eq(dailyTask.name, name))
  return row?.day ?? undefined
}

/** A day's run begins; nothing where it has begun before. */
export async function startDailyTask(
  db: Queryable,
  row: { name: string; day: string; startedAt: Date },
): Promise<void> {
  await db.insert(dailyTask).values(row).onConflictDoNothing()
}

export async function getDailyTask(
  db: Queryable,
  key: { name: string; day: string },
): Promise<DailyTaskRow | undefined> {
  const [row] = await db.select().from(dailyTask).where(isRow(key))
  return row
}

/** How far it is; `endedAt` where that is all. */
export async function moveDailyTask(
  db: Queryable,
  key: { name: string; day: string },
  progress: { position: DailyTaskRow['position']; endedAt?: Date },
): Promise<void> {
  await db.update(dailyTask).set(progress).where(isRow(key))
}

/** A day's run begins anew, from its beginning; nothing where it was never begun. True where it was. */
export async function reopenDailyTask(db: Queryable, key: { name: string; day: string }): Promise<boolean> {
  const rows = await db.update(dailyTask).set({ position: null, endedAt: null }).where(isRow(key)).returning()
  return rows.length > 0
}
