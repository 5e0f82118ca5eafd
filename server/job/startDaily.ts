import { startDaily } from '../usecase/daily/startDaily.ts'
import type { Task } from './task.ts'

/** Enqueued every minute: what is due by the clock begins. */
export const task: Task = (house) => startDaily(house)
