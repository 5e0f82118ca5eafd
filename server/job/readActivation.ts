import { z } from 'zod'
import { readActivation } from '../usecase/activation/readActivation.ts'
import { tellActivation } from '../usecase/activation/tellActivation.ts'
import type { Task } from './task.ts'

const payload = z.object({ activationId: z.uuid() })

/** Reads and, where that made a member, tells WeChat at once: she is waiting. What is left for later has a job of its own. */
export const task: Task = async (house, given, signal) => {
  const { activationId } = payload.parse(given)
  await readActivation(house, { activationId }, signal)
  await tellActivation(house, { activationId }, signal)
}
