import { z } from 'zod'
import { checkCard } from '../usecase/ledger/checkCard.ts'
import type { Task } from './task.ts'

const payload = z.object({ cardId: z.string(), code: z.string(), failures: z.number().default(0) })

export const task: Task = (house, given, signal) => checkCard(house, payload.parse(given), signal)
