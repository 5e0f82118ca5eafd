import { z } from 'zod'
import { tellActivation } from '../usecase/activation/tellActivation.ts'
import type { Task } from './task.ts'

const payload = z.object({ activationId: z.uuid() })

export const task: Task = (house, given, signal) => tellActivation(house, payload.parse(given), signal)
