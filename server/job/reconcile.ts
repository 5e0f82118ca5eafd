import { z } from 'zod'
import { reconcileSlice } from '../usecase/reconciliation/reconcileSlice.ts'
import type { Task } from './task.ts'

const payload = z.object({ runId: z.uuid() })

export const task: Task = (house, given, signal) => reconcileSlice(house, payload.parse(given), signal)
