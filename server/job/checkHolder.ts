import { z } from 'zod'
import { checkHolder } from '../usecase/problem/checkHolder.ts'
import type { Task } from './task.ts'

const payload = z.object({ cardId: z.string(), code: z.string(), failures: z.number().default(0) })

export const task: Task = (house, given, signal) => checkHolder(house, payload.parse(given), signal)
