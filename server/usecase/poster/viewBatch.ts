import type { PosterProgress } from '../../../shared/console/channel.ts'
import type { Locale } from '../../../shared/portal.ts'
import { posterTexts } from '../../../shared/text/console/poster.ts'
import type { House } from '../house.ts'
import { getBatch, type BatchFailure } from './batchRow.ts'

/** How far a batch has come; nothing where there is none, or it was cleared away. */
export async function viewBatch(
  house: House,
  { id, locale }: { id: string; locale: Locale },
): Promise<PosterProgress | undefined> {
  const batch = await getBatch(house.db, id)
  if (!batch) return undefined
  const { failed } = posterTexts(locale)
  const message =
    batch.state === 'failed' ? (failed[batch.reason as BatchFailure] ?? failed.internal) : undefined
  return {
    id: batch.id,
    state: batch.state,
    done: batch.done,
    total: batch.channels.length,
    ...(message === undefined ? {} : { message }),
  }
}
