import { z } from 'zod'
import { expireDay } from '../usecase/daily/expireDay.ts'
import type { Task } from './task.ts'

const payload = z.object({ day: z.iso.date() })

export const task: Task = (house, given, signal) => expireDay(house, payload.parse(given).day, signal)
