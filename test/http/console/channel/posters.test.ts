import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel, PosterProgress } from '../../../../shared/console/channel.ts'
import { findCard } from '../../../../server/usecase/card/findCard.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { pageTexts, scanned } from '../../../poster/reading.ts'

let w: World
let cashier: StaffClient
let store: Channel
let cardId: string
beforeAll(async () => {
  w = await world()
  cashier = await staffIn(w, 'cashier')
  const manager = await staffIn(w, 'manager')
  cardId = (await findCard(w.house))?.cardId ?? ''
  const words = { kind: 'store', name: '荔湾店', address: '恩宁路 128 号' }
  store = (await (await manager.post('/channels', words)).json()) as Channel
})
afterAll(() => w.close())

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const poster = (file: string, query: string) =>
  cashier.get(`/channels/${store.channel}/poster.${file}?${query}`)

test('a poster is a PDF with a Chinese name, and its words can be selected', async () => {
  const answer = await poster('pdf', 'format=a4')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const name = encodeURIComponent('荔湾店-海报.pdf')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="poster.pdf"; filename*=UTF-8''${name}`,
  )
  const [text] = await pageTexts(await bytesOf(answer))
  expect(text).toContain('荔湾店')
  expect(text).toContain('会员日双倍积分')
})

test("a picture's code opens the portal with the channel and the card", async () => {
  const answer = await poster('png', 'format=tent&headline=')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('荔湾店-台卡.png'))
  const code = await scanned(await bytesOf(answer), true)
  expect(code).toBe(`http://localhost:8080/?channel=${store.channel}&card=${cardId}`)
})

test("or it is WeChat's own", async () => {
  const code = await scanned(await bytesOf(await poster('png', 'format=a4&code=wechat&bleed=1')))
  const { url } = (await (await cashier.post(`/channels/${store.channel}/qrcode`)).json()) as { url: string }
  expect(code).toBe(url)
})

test.each([
  ['format=a3', 'format'],
  ['', 'format'],
  ['format=a4&headline=' + encodeURIComponent('长'.repeat(25)), 'headline'],
])('%s is refused at %s', async (query, field) => {
  const answer = await poster('pdf', query)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: { fields: { [field]: expect.stringMatching(/[一-龥]/) } },
  })
})

test('a batch is ordered, watched and fetched', async () => {
  const order = { format: 'a4', file: 'pdf', channels: [store.channel] }
  const { id } = (await (await cashier.post('/posters', order)).json()) as { id: string }
  expect((await cashier.get(`/posters/${id}/file`)).status).toBe(409)
  await w.drain()
  const progress = (await (await cashier.get(`/posters/${id}`)).json()) as PosterProgress
  expect(progress).toEqual({ id, state: 'done', done: 1, total: 1 })
  const file = await cashier.get(`/posters/${id}/file`)
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('全部海报-1张.pdf'))
  expect(await pageTexts(await bytesOf(file))).toHaveLength(1)
})

test('what does not exist is not printed', async () => {
  expect((await cashier.get('/channels/nowhere/poster.pdf?format=a4')).status).toBe(404)
  expect((await poster('pdf', 'format=a4&cardId=pNobodyKnowsThisCardAtAll000')).status).toBe(404)
  expect((await cashier.get('/posters/not-an-id')).status).toBe(404)
  const nothing = { format: 'a4', file: 'pdf', channels: ['nowhere'] }
  expect((await cashier.post('/posters', nothing)).status).toBe(422)
  const auditor = await staffIn(w, 'auditor')
  expect((await auditor.get(`/channels/${store.channel}/poster.pdf?format=a4`)).status).toBe(403)
})
