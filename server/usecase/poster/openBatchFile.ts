import { joinPdfs } from '../../poster/joinPdfs.ts'
import { joinZips } from '../../poster/joinZips.ts'
import type { House } from '../house.ts'
import { getBatch, getSliceFile, listSlices } from './batchRow.ts'

export type BatchFile =
  | { outcome: 'open'; file: 'pdf' | 'png'; total: number; content: AsyncIterable<Uint8Array> }
  | { outcome: 'not_yet' }
  | { outcome: 'batch_unknown' }

/** The file of a finished batch, joined from its slices while it is read: one slice at a time is in memory. */
export async function openBatchFile(house: House, id: string): Promise<BatchFile> {
  const batch = await getBatch(house.db, id)
  if (!batch) return { outcome: 'batch_unknown' }
  if (batch.state !== 'done') return { outcome: 'not_yet' }
  const { file } = batch.options
  const slices = await listSlices(house.db, id)
  const content = file === 'pdf' ? joinPdfs(filesOf(house, slices)) : joinZips(filesOf(house, slices))
  return { outcome: 'open', file, total: batch.channels.length, content }
}

async function* filesOf(house: House, slices: string[]): AsyncGenerator<Uint8Array> {
  for (const slice of slices) {
    const file = await getSliceFile(house.db, slice)
    if (!file) throw new Error('a slice of the posters was cleared away while it was read')
    yield file
  }
}
