import { leaveMembers } from '../usecase/departure/leaveMembers.ts'
import type { Task } from './task.ts'

/** Enqueued with every sweep: what is due is found in the rows, and not in the queue. */
export const task: Task = (house, _given, signal) => leaveMembers(house, signal)
