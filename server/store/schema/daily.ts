import { date, index, jsonb, pgTable, primaryKey, text } from '../drizzlePg.ts'
import { sql } from '../drizzle.ts'
import { instant } from '../columns.ts'

/**
 * What is done once a day by the clock: one row a task and day in China, whatever restarts and however many processes there
 * are. `position` is the task's own mark of how far it is.
 */
export const dailyTask = pgTable(
  'daily_task',
  {
    name: text('name').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    position: jsonb('position').$type<Record<string, unknown>>(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.name, t.day] }),
    index('daily_task_unfinished')
      .on(t.name)
      .where(sql`${t.endedAt} is null`),
  ],
)
