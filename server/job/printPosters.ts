import { z } from 'zod'
import { printSlice } from '../usecase/poster/printSlice.ts'
import type { Task } from './task.ts'

const payload = z.object({ batchId: z.uuid(), failures: z.number().default(0) })

export const task: Task = (house, given, signal) => printSlice(house, payload.parse(given), signal)
