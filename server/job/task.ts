import type { House } from '../usecase/house.ts'

/**
 * One background task; the file's name is the task's. A refusal completes it, and a failure that may pass enqueues it
 * again by itself and completes it too; only a bug or a silent database rejects. `signal` aborts after 30 seconds, or
 * when the process ends.
 */
export type Task = (house: House, payload: unknown, signal: AbortSignal) => Promise<void>

/** No task takes longer, so that whoever holds a job for longer than this and a little is dead. */
export const TASK_TIME_MAX_MS = 30_000
