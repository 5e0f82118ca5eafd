import { countFunnel } from '../usecase/funnel/countFunnel.ts'
import type { Task } from './task.ts'

/** Enqueued every minute; what is left when its time is up goes on with the next. */
export const task: Task = (house, _given, signal) => countFunnel(house, signal)
