import { z } from 'zod'
import { settleDay } from '../usecase/daily/settleDay.ts'
import { settleLevels } from '../usecase/program/settleLevels.ts'
import type { Task } from './task.ts'

/** With a day: that day's beginning of it. Without: what is under way goes on. */
const payload = z.object({ day: z.iso.date().optional() })

export const task: Task = async (house, given, signal) => {
  const { day } = payload.parse(given)
  await (day === undefined ? settleLevels(house, signal) : settleDay(house, day, signal))
}
