import { chinaDay, startOfChinaDay } from '../../domain/chinaDays.ts'
import { dailyDays } from '../../domain/dailyDays.ts'
import { lastDailyDay, startDailyTask } from '../../store/statement/dailyTaskRows.ts'
import { enqueueDaily } from '../../store/statement/enqueueDaily.ts'
import type { House } from '../house.ts'
import { dailyTasks } from './dailyTasks.ts'

/**
 * Begins what is due by the clock: each task once a day in China, whatever restarts and however many processes ask. What has
 * begun and has no job (somebody emptied the queue) gets one.
 */
export async function startDaily(house: House): Promise<void> {
  const now = house.clock.now()
  const today = chinaDay(now)
  const minute = (now.getTime() - startOfChinaDay(today).getTime()) / 60_000
  for (const { name, fromMinute, catchUpDays } of dailyTasks) {
    const last = await lastDailyDay(house.db, name)
    const days = dailyDays({ last, today, isTime: minute >= fromMinute, catchUpDays })
    for (const day of days) await startDailyTask(house.db, { name, day, startedAt: now })
  }
  await enqueueDaily(house.db)
}
