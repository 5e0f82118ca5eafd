import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { task as printPosters } from '../../../server/job/printPosters.ts'
import { task as sweep } from '../../../server/job/sweep.ts'
import { importStores } from '../../../server/usecase/channel/importStores.ts'
import { openBatchFile } from '../../../server/usecase/poster/openBatchFile.ts'
import { startBatch, type BatchStarted } from '../../../server/usecase/poster/startBatch.ts'
import { viewBatch } from '../../../server/usecase/poster/viewBatch.ts'
import type { PosterBatch } from '../../../shared/console/channel.ts'
import { world, type World } from '../../harness/world.ts'
import { fault } from '../../http/phone.ts'
import { pageTexts, scanned } from '../../poster/reading.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const living = new AbortController().signal
const stores = (count: number) =>
  importStores(
    w.house,
    Array.from({ length: count }, (_, i) => `分店${String(i + 1).padStart(2, '0')}`).join('\n'),
  )
const start = async (order: Partial<PosterBatch> = {}) => {
  const asked = { format: 'a4', code: 'portal', file: 'pdf', ...order } as const
  const started: BatchStarted = await startBatch(w.house, { order: asked, staffId: 'staff' })
  if (started.outcome !== 'started') throw new Error(started.outcome)
  return started.id
}
const view = async (id: string) =>
  (await viewBatch(w.house, { id, locale: 'zh-CN' })) ?? { state: 'gone', done: 0 }
const step = (batchId: string, signal = living) => printPosters(w.house, { batchId }, signal)
const sql = (text: string) => w.database.pool.query(text)

async function fileOf(id: string): Promise<Uint8Array> {
  const opened = await openBatchFile(w.house, id)
  if (opened.outcome !== 'open') throw new Error(opened.outcome)
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.content) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

test('a batch is drawn slice by slice, and its file has every store once, in the order of their names', async () => {
  await stores(52)
  const id = await start()
  expect(await view(id)).toEqual({ id, state: 'waiting', done: 0, total: 52 })
  await step(id)
  expect(await view(id)).toEqual({ id, state: 'working', done: 50, total: 52 })
  expect((await openBatchFile(w.house, id)).outcome).toBe('not_yet')
  await w.drain()
  expect(await view(id)).toEqual({ id, state: 'done', done: 52, total: 52 })
  const names = (await pageTexts(await fileOf(id))).map((text) =>
    /分店 ?\d\d/.exec(text)?.[0].replace(' ', ''),
  )
  expect(names).toEqual(Array.from({ length: 52 }, (_, i) => `分店${String(i + 1).padStart(2, '0')}`))
})

test('killed between two slices, or in the middle of one, it goes on from where it was', async () => {
  await stores(6)
  const id = await start({ file: 'png' })
  await step(id)
  expect(await view(id)).toMatchObject({ done: 4 })
  // The worker dies: its job stays locked, and what it drew of the next slice is lost.
  const dying = new AbortController()
  dying.abort(new Error('killed'))
  await step(id, dying.signal)
  await sql(
    `update graphile_worker._private_jobs set locked_at = now() - interval '41 seconds', locked_by = 'worker-dead'`,
  )
  await w.drain()
  expect(await view(id)).toMatchObject({ state: 'working', done: 4 })
  await sweep(w.house, {}, living)
  await w.drain()
  expect(await view(id)).toMatchObject({ state: 'done', done: 6 })
  const files = unzipSync(await fileOf(id))
  expect(Object.keys(files)).toEqual(
    Array.from({ length: 6 }, (_, i) => `000${i + 1}-分店0${i + 1}-海报.png`),
  )
  const { rows } = await sql(`select channel from channel where name = '分店05'`)
  const code = await scanned(files['0005-分店05-海报.png'] ?? new Uint8Array())
  expect(new URL(code ?? '').searchParams.get('channel')).toBe((rows[0] as { channel: string }).channel)
})

test('a slice that two workers draw is kept once', async () => {
  await stores(3)
  const id = await start()
  await Promise.all([step(id), step(id)])
  await w.drain()
  expect(await pageTexts(await fileOf(id))).toHaveLength(3)
})

test('a job that was lost is found by the sweep', async () => {
  await stores(2)
  const id = await start()
  await sql('delete from graphile_worker._private_jobs')
  await sweep(w.house, {}, living)
  await w.drain()
  expect(await view(id)).toMatchObject({ state: 'done' })
})

test("with WeChat's own codes each poster says what WeChat gave for its channel", async () => {
  await stores(2)
  const id = await start({ file: 'png', code: 'wechat' })
  await w.drain()
  const codes = await Promise.all(Object.values(unzipSync(await fileOf(id))).map((png) => scanned(png)))
  const { rows } = await sql('select qrcodes from channel order by name')
  expect(codes).toEqual(
    rows.map((row) => Object.values((row as { qrcodes: Record<string, { url: string }> }).qrcodes)[0]?.url),
  )
})

test('where WeChat refuses for good the batch fails, and says what to do', async () => {
  await stores(2)
  await fault(w, '/card/qrcode/create', { errcode: 45_029 })
  const id = await start({ code: 'wechat' })
  await w.drain()
  expect(await view(id)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('微信没有给出二维码'),
  })
  const opened = await openBatchFile(w.house, id)
  expect(opened.outcome).toBe('not_yet')
})

test('a day later it is forgotten, its slices too', async () => {
  await stores(2)
  const id = await start()
  await w.drain()
  await w.clock.advance(24 * 3_600_000 + 1)
  await sweep(w.house, {}, living)
  expect(await view(id)).toMatchObject({ state: 'gone' })
  expect((await openBatchFile(w.house, id)).outcome).toBe('batch_unknown')
  expect((await sql('select id from poster_batch')).rowCount).toBe(0)
})

test('archived stores and other channels are not in the batch of all stores; without a store there is none', async () => {
  const order = { format: 'a4', code: 'portal', file: 'pdf' } as const
  expect((await startBatch(w.house, { order, staffId: 'staff' })).outcome).toBe('no_channels')
  await stores(3)
  await sql(`update channel set archived_at = now() where name = '分店02'`)
  await sql(`insert into channel (channel, kind, name, created_at) values ('menu', 'link', '菜单', now())`)
  expect(await startBatch(w.house, { order, staffId: 'staff' })).toMatchObject({
    outcome: 'started',
    total: 2,
  })
  const named = { ...order, channels: ['menu', 'menu', 'nowhere'] }
  expect(await startBatch(w.house, { order: named, staffId: 'staff' })).toMatchObject({ total: 1 })
})

test('a slice is no batch that anybody can ask for', async () => {
  await stores(1)
  const id = await start()
  await w.drain()
  const { rows } = await sql(`select id from poster_batch where id <> '${id}'`)
  expect(rows).toHaveLength(1)
  expect(await view((rows[0] as { id: string }).id)).toMatchObject({ state: 'gone' })
})
