import { fanOutChanges } from '../usecase/webhook/fanOutChanges.ts'
import type { Task } from './task.ts'

/** Enqueued at every change, and every five seconds for what is due and what was left behind. */
export const task: Task = (house, _given, signal) => fanOutChanges(house, signal)
