import { z } from 'zod'
import { giveGifts } from '../usecase/daily/giveGifts.ts'
import type { Task } from './task.ts'

const payload = z.object({ day: z.iso.date() })

export const task: Task = (house, given, signal) => giveGifts(house, payload.parse(given).day, signal)
