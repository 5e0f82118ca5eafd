import { z } from 'zod'
import { deliverWebhook } from '../usecase/webhook/deliverWebhook.ts'
import type { Task } from './task.ts'

const payload = z.object({ webhookId: z.uuid() })

export const task: Task = (house, given, signal) => deliverWebhook(house, payload.parse(given), signal)
