import { z } from 'zod'
import { tellHolding } from '../usecase/activation/tellHolding.ts'
import type { Task } from './task.ts'

const payload = z.object({ cardId: z.string(), code: z.string(), failures: z.number().default(0) })

export const task: Task = (house, given, signal) => tellHolding(house, payload.parse(given), signal)
