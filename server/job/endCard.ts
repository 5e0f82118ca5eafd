import { z } from 'zod'
import { endCardLater } from '../usecase/member/endCardLater.ts'
import type { Task } from './task.ts'

const payload = z.object({ cardId: z.string(), code: z.string() })

export const task: Task = (house, given, signal) => endCardLater(house, payload.parse(given), signal)
