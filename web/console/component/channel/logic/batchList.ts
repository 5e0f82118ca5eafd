import { z } from 'zod'
import { PosterBatch } from '../../../../../shared/console/channel.ts'

const KEEP = 10
/** The server forgets a batch after a day. */
export const DAY_MS = 86_400_000

/** A batch of posters that this browser asked for: its id, what was asked, and when (ms). */
export const KeptBatch = z.object({ id: z.string(), order: PosterBatch, startedAt: z.number() })
export type KeptBatch = z.infer<typeof KeptBatch>

/** What the browser remembers, the newest first; what is broken, or more than a day old, is forgotten. */
export function readBatches(text: string | null, nowMs: number): KeptBatch[] {
  try {
    const kept = z.array(KeptBatch).parse(JSON.parse(text ?? '[]'))
    return kept.filter(({ startedAt }) => nowMs - startedAt < DAY_MS).slice(0, KEEP)
  } catch {
    return []
  }
}

/** With a new one at the top. */
export const withBatch = (batches: KeptBatch[], batch: KeptBatch): KeptBatch[] =>
  [batch, ...batches.filter(({ id }) => id !== batch.id)].slice(0, KEEP)
