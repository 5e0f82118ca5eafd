import { zipSync } from 'fflate'
import type { PosterBatch } from '../../../shared/console/channel.ts'
import { posterTexts } from '../../../shared/text/console/poster.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import type { PosterSheet } from '../../poster/content.ts'
import { drawInStudio } from '../../poster/studio.ts'
import { enqueue } from '../../store/enqueue.ts'
import { isWechatError } from '../../wechat/error.ts'
import { findCard } from '../card/findCard.ts'
import type { ChannelRow } from '../channel/channelRow.ts'
import { getChannels } from '../channel/channelWrites.ts'
import type { House } from '../house.ts'
import { advanceBatch, failBatch, getBatch, insertSlice, type Batch, type BatchFailure } from './batchRow.ts'
import { fileNameOf } from './fileName.ts'
import { cardContent, codeRefusal, posterSheet } from './posterSheet.ts'

/** What is drawn within a second or two: often enough for a progress bar, and far from a task's thirty seconds. */
const SLICE = { pdf: 50, png: 4 }
const FAILURES_MAX = 5
const RETRY_MS = 5000

type Drawn = { file: Uint8Array; to: number } | { failure: BatchFailure }

/**
 * Draw the next slice of a batch and write it down with how far it has come, in one transaction with the job for the next
 * one. Killed in between, the slice is drawn again and no other. WeChat being busy or a picture that cannot be drawn is
 * tried five times, then the batch has failed.
 */
export async function printSlice(
  house: House,
  { batchId, failures }: { batchId: string; failures: number },
  signal: AbortSignal,
): Promise<void> {
  const batch = await getBatch(house.db, batchId)
  if (!batch || batch.state === 'done' || batch.state === 'failed') return
  let drawn: Drawn
  try {
    drawn = await drawSlice(house, batch, signal)
  } catch (error) {
    await fail(house, batch, { error, failures, signal })
    return
  }
  if ('failure' in drawn) await failBatch(house.db, batchId, drawn.failure, house.clock.now())
  else await keep(house, batch, drawn)
}

async function drawSlice(house: House, batch: Batch, signal: AbortSignal): Promise<Drawn> {
  const { options, channels, done } = batch
  const card = await findCard(house, options.cardId)
  if (!card || codeRefusal(card, options.code)) return { failure: 'card' }
  const rows = await getChannels(house.db, channels.slice(done, done + SLICE[options.file]))
  const common = await cardContent(house, card)
  const sheets: PosterSheet[] = []
  for (const row of rows) {
    signal.throwIfAborted()
    sheets.push(await posterSheet(house, { options, card, row, common }))
  }
  const to = Math.min(done + SLICE[options.file], channels.length)
  const at = house.clock.now()
  if (options.file === 'pdf') return { file: await drawInStudio({ file: 'pdf', sheets, at }), to }
  const pictures: Record<string, Uint8Array> = {}
  for (const [i, sheet] of sheets.entries()) {
    signal.throwIfAborted()
    pictures[pictureName(options, rows[i], done + i + 1)] = await drawInStudio({
      file: 'png',
      sheets: [sheet],
      at,
    })
  }
  // Pictures are compressed by themselves.
  return { file: zipSync(pictures, { level: 0, mtime: at }), to }
}

/** `0012-荔湾店-海报.png`: in the list's order, and different where two stores are called alike. */
function pictureName({ format }: PosterBatch, row: ChannelRow | undefined, position: number): string {
  const name = posterTexts('zh-CN').fileName[format](row?.name ?? '')
  return `${String(position).padStart(4, '0')}-${fileNameOf(name)}.png`
}

async function keep(
  house: House,
  batch: Batch,
  { file, to }: { file: Uint8Array; to: number },
): Promise<void> {
  const { id, channels, done: from } = batch
  const at = house.clock.now()
  const isEnd = to >= channels.length
  await house.db.transaction(async (tx) => {
    const isOurs = await advanceBatch(tx, { id, from, to, isEnd, at })
    if (!isOurs) return
    const slice = {
      id: randomUuid(house.random.bytes(16)),
      from,
      channels: channels.slice(from, to),
      file,
      at,
    }
    await insertSlice(tx, { batch, ...slice })
    if (!isEnd) await enqueue(tx, 'printPosters', { batchId: id }, { key: `printPosters:${id}` })
  })
}

async function fail(
  house: House,
  { id }: Batch,
  { error, failures, signal }: { error: unknown; failures: number; signal: AbortSignal },
): Promise<void> {
  const isWechats = isWechatError(error)
  const isOver = isWechats ? !error.retryable || failures + 1 >= FAILURES_MAX : failures + 1 >= FAILURES_MAX
  house.log.warn({ error, batchId: id, failures }, 'a slice of posters was not drawn')
  if (isOver && !signal.aborted) {
    await failBatch(house.db, id, isWechats ? 'wechat' : 'internal', house.clock.now())
    return
  }
  const payload = { batchId: id, failures: signal.aborted ? failures : failures + 1 }
  await enqueue(house.db, 'printPosters', payload, { key: `printPosters:${id}`, delayMs: RETRY_MS })
}
