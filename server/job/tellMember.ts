import { z } from 'zod'
import { tellMember } from '../usecase/ledger/tellMember.ts'
import type { Task } from './task.ts'

const payload = z.object({
  memberId: z.uuid(),
  silent: z.boolean().default(false),
  failures: z.number().default(0),
})

export const task: Task = (house, given, signal) => tellMember(house, payload.parse(given), signal)
