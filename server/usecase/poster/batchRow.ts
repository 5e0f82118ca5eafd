import { and, asc, eq, inArray, notLike } from '../../store/drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { posterBatch } from '../../store/schema/handout.ts'

type Row = typeof posterBatch.$inferSelect
export type Batch = Pick<Row, 'id' | 'options' | 'channels' | 'state' | 'done' | 'reason' | 'createdAt'>
/** Why a batch has come to nothing. */
export type BatchFailure = 'card' | 'wechat' | 'internal'

/**
 * What one slice has drawn is a row of the same table, whose maker is the batch and whose `done` is where in the batch
 * it begins: a complete little file. Nothing is written twice, and no row grows with the batch.
 */
const makerOf = (batchId: string) => `slice of ${batchId}`
const SLICE = 'slice of %'

export async function insertBatch(
  db: Queryable,
  batch: Pick<Row, 'id' | 'options' | 'channels' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await db.insert(posterBatch).values({ ...batch, state: 'waiting' })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Without its file; nothing for what cannot be one, or is a slice of one. */
export async function getBatch(db: Queryable, id: string): Promise<Batch | undefined> {
  if (!uuid.test(id)) return undefined
  const { options, channels, state, done, reason, createdAt } = posterBatch
  const [row] = await db
    .select({ id: posterBatch.id, options, channels, state, done, reason, createdAt })
    .from(posterBatch)
    .where(and(eq(posterBatch.id, id), notLike(posterBatch.createdBy, SLICE)))
  return row
}

/** Move on from where the slice began. False where another has drawn the same slice meanwhile. */
export async function advanceBatch(
  tx: Queryable,
  { id, from, to, isEnd, at }: { id: string; from: number; to: number; isEnd: boolean; at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(posterBatch)
    .set({ done: to, ...(isEnd ? { state: 'done', endedAt: at } : { state: 'working' }) })
    .where(
      and(
        eq(posterBatch.id, id),
        eq(posterBatch.done, from),
        inArray(posterBatch.state, ['waiting', 'working']),
      ),
    )
    .returning({ id: posterBatch.id })
  return rows.length > 0
}

export async function insertSlice(
  tx: Queryable,
  {
    batch,
    ...slice
  }: { id: string; batch: Batch; from: number; channels: string[]; file: Uint8Array; at: Date },
): Promise<void> {
  const { id, channels, file, from, at } = slice
  await tx.insert(posterBatch).values({
    id,
    options: batch.options,
    channels,
    state: 'done',
    done: from,
    file,
    createdBy: makerOf(batch.id),
    createdAt: at,
    endedAt: at,
  })
}

export async function failBatch(db: Queryable, id: string, reason: BatchFailure, at: Date): Promise<void> {
  await db.update(posterBatch).set({ state: 'failed', reason, endedAt: at }).where(eq(posterBatch.id, id))
}

/** The slices of a batch in their order. */
export async function listSlices(db: Queryable, batchId: string): Promise<string[]> {
  const rows = await db
    .select({ id: posterBatch.id })
    .from(posterBatch)
    .where(eq(posterBatch.createdBy, makerOf(batchId)))
    .orderBy(asc(posterBatch.done))
  return rows.map((row) => row.id)
}

/** Nothing where the sweep has been faster. */
export async function getSliceFile(db: Queryable, id: string): Promise<Uint8Array | undefined> {
  const [row] = await db.select({ file: posterBatch.file }).from(posterBatch).where(eq(posterBatch.id, id))
  return row?.file ?? undefined
}
