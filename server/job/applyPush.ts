import { z } from 'zod'
import { applyPush } from '../usecase/push/applyPush.ts'
import type { Task } from './task.ts'

const payload = z.object({ pushId: z.uuid() })

export const task: Task = (house, given, signal) => applyPush(house, payload.parse(given), signal)
