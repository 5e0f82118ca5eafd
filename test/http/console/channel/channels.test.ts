import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { Channel, Qrcode } from '../../../../shared/console/channel.ts'
import { randomUuid } from '../../../../server/domain/randomUuid.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { callsOf, fault } from '../../phone.ts'

let w: World
let manager: StaffClient
let cashier: StaffClient
beforeAll(async () => {
  w = await world()
  manager = await staffIn(w, 'manager')
  cashier = await staffIn(w, 'cashier')
})
afterAll(() => w.close())

const json = async <T>(answer: Response) => (await answer.json()) as T
type Refused = { error: { code: string; message: string; fields?: Record<string, string> } }
const refusal = async (answer: Response) => ({
  status: answer.status,
  ...(await json<Refused>(answer)).error,
})

let made = 0
/** A store of its own for a test, a minute later than the one before. */
const newStore = async (words: Record<string, unknown> = {}) => {
  made += 1
  await w.clock.advance(60_000)
  return json<Channel>(await manager.post('/channels', { kind: 'store', name: `门店${made}`, ...words }))
}
const sql = (text: string, values: unknown[] = []) => w.database.pool.query(text, values)

test('a store has a short name, a link, and no figures yet', async () => {
  const store = await newStore({ name: '荔湾店', address: '恩宁路 128 号' })
  expect(store).toMatchObject({ kind: 'store', name: '荔湾店', address: '恩宁路 128 号', archived: false })
  expect(store.channel).toMatch(/^store-\w{4}$/)
  expect(store.link).toBe(`http://localhost:8080/?channel=${store.channel}`)
  expect([store.opened, store.members, store.revision]).toEqual([0, 0, 0])
})

test('one channel is read by its word, an archived one too; one that nobody knows is said to be none', async () => {
  const store = await newStore({ address: '恩宁路 128 号' })
  const read = async () => json<Channel>(await manager.get(`/channels/${store.channel}`))
  expect(await read()).toEqual(store)
  await manager.post(`/channels/${store.channel}/archive`)
  expect(await read()).toEqual({ ...store, archived: true, revision: 1 })
  await manager.post(`/channels/${store.channel}/restore`)
  for (const unknown of ['store-none', store.channel.slice(0, -1), '%F0%9F%8D%B5']) {
    expect(await refusal(await manager.get(`/channels/${unknown}`))).toMatchObject({
      status: 404,
      code: 'channel_unknown',
    })
  }
})

test('a second store of the name is refused at the name, and a channel that is taken at the channel', async () => {
  const store = await newStore()
  expect(await refusal(await manager.post('/channels', { kind: 'store', name: store.name }))).toMatchObject({
    status: 422,
    fields: { name: expect.stringContaining('同名') },
  })
  const taken = { kind: 'link', name: '另一个', channel: store.channel }
  expect(await refusal(await manager.post('/channels', taken))).toMatchObject({
    status: 422,
    fields: { channel: expect.stringContaining('已被使用') },
  })
})

test('128 bytes are the limit of a channel, and the sentence says so', async () => {
  const channel = '店'.repeat(43)
  const answer = await refusal(await manager.post('/channels', { kind: 'link', name: '长', channel }))
  expect(answer).toMatchObject({ status: 422, fields: { channel: expect.stringContaining('128') } })
  const shorter = { kind: 'link', name: '长', channel: channel.slice(1) }
  expect((await manager.post('/channels', shorter)).status).toBe(200)
})

test('an edit that comes too late is refused, and says what to do', async () => {
  const { channel, revision } = await newStore()
  const path = `/channels/${channel}`
  const edited = await json<Channel>(
    await manager.patch(path, { revision, name: '新名字', address: '新地址' }),
  )
  expect(edited).toMatchObject({ name: '新名字', address: '新地址', revision: revision + 1 })
  expect(await refusal(await manager.patch(path, { revision, name: '迟到的名字' }))).toMatchObject({
    status: 409,
    code: 'stale',
    message: expect.stringContaining('没有保存'),
  })
  const cleared = await json<Channel>(await manager.patch(path, { revision: revision + 1, address: '' }))
  expect(cleared).toMatchObject({ name: '新名字', revision: revision + 2 })
  expect(cleared).not.toHaveProperty('address')
})

test('a store’s place is kept, changed and taken away, and must be one', async () => {
  const location = { latitude: 23.1291, longitude: 113.2644 }
  const made = await newStore({ name: '越秀店', location })
  expect(made).toMatchObject({ location })
  const path = `/channels/${encodeURIComponent(made.channel)}`
  const renamed = await json<Channel>(
    await manager.patch(path, { revision: made.revision, name: '越秀二店' }),
  )
  expect(renamed).toMatchObject({ location })
  const wrong = await manager.patch(path, {
    revision: renamed.revision,
    location: { latitude: 91, longitude: 0 },
  })
  expect(wrong.status).toBe(422)
  const cleared = await json<Channel>(
    await manager.patch(path, { revision: renamed.revision, location: null }),
  )
  expect(cleared).not.toHaveProperty('location')
})

test('of two edits of the same revision one is kept', async () => {
  const { channel, revision } = await newStore()
  const names = ['甲', '乙', '丙']
  const answers = await Promise.all(
    names.map((name) => manager.patch(`/channels/${channel}`, { revision, name: `${name}${channel}` })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
})

test('an archived channel is last in the list, and its code can still be had; restored, it is offered again', async () => {
  const { channel, name } = await newStore()
  await newStore()
  expect((await manager.post(`/channels/${channel}/archive`)).status).toBe(200)
  expect((await manager.post(`/channels/${channel}/archive`)).status).toBe(200)
  const all = await pages('kind=store')
  expect(all.at(-1)).toMatchObject({ channel, archived: true })
  expect((await pages('archived=0')).map((item) => item.channel)).not.toContain(channel)
  expect((await pages('archived=1')).map((item) => item.channel)).toEqual([channel])
  expect((await manager.post(`/channels/${channel}/qrcode`)).status).toBe(200)
  expect((await manager.post(`/channels/${channel}/restore`)).status).toBe(200)
  expect((await pages(`q=${encodeURIComponent(name)}`))[0]).toMatchObject({ archived: false })
})

async function pages(query: string, from = ''): Promise<Channel[]> {
  const items: Channel[] = []
  let cursor = from
  do {
    const answer = await manager.get(`/channels?${query}${cursor && `&cursor=${cursor}`}`)
    const page = await json<Paged<Channel>>(answer)
    expect(page.items.length).toBeLessThanOrEqual(50)
    items.push(...page.items)
    cursor = page.next ?? ''
  } while (cursor)
  return items
}

test('paging shows every channel once, those of one import too, and also while others are being made', async () => {
  const names = Array.from({ length: 120 }, (_, i) => `批量${String(i).padStart(3, '0')}`)
  await manager.post('/channels/import', { lines: names.join('\n') })
  const first = await json<Paged<Channel>>(await manager.get(`/channels?q=${encodeURIComponent('批量')}`))
  await newStore({ name: '批量999' })
  const rest = await pages(`q=${encodeURIComponent('批量')}`, first.next)
  expect([...first.items, ...rest].map((item) => item.name)).toEqual(names)
})

test('a search finds part of a name or the beginning of a channel; % and _ mean themselves', async () => {
  const store = await newStore({ name: '打 9% 折的店' })
  expect((await pages(`q=${encodeURIComponent('9% 折')}`)).map((item) => item.channel)).toEqual([
    store.channel,
  ])
  expect((await pages(`q=${store.channel.slice(0, 9)}`)).map((item) => item.channel)).toContain(store.channel)
  expect(await pages(`q=${encodeURIComponent('9_ 折')}`)).toEqual([])
})

test.each(['cursor=nothing', 'cursor=WzFd', 'kind=shop'])('%s is refused at its field', async (query) => {
  const [field = ''] = query.split('=')
  expect(await refusal(await manager.get(`/channels?${query}`))).toMatchObject({
    status: 400,
    fields: { [field]: expect.any(String) },
  })
})

test('members and who opened it are counted, also what is not counted by day yet', async () => {
  const { channel } = await newStore()
  const member = () => [randomUuid(w.house.random.bytes(16)), `no${w.house.random.bytes(6).toString('hex')}`]
  for (let i = 0; i < 3; i += 1)
    await sql('insert into member (id, member_no, channel, joined_at) values ($1, $2, $3, now())', [
      ...member(),
      channel,
    ])
  await sql(`insert into funnel_day values ('2026-11-20', 'pCard', $1, 'opened', 40)`, [channel])
  await sql(
    `insert into funnel_event (card_id, channel, openid, step, at) values ('pCard', $1, 'oNew', 'opened', now())`,
    [channel],
  )
  await w.clock.advance(31_000)
  const [shown] = await pages(`q=${channel}`)
  expect(shown).toMatchObject({ opened: 41, members: 3 })
})

test('an import says the line that is wrong, and makes nothing', async () => {
  const answer = await manager.post('/channels/import', { lines: '番禺店\n,没有名称\n黄埔店' })
  expect(await refusal(answer)).toMatchObject({
    status: 422,
    fields: { lines: expect.stringContaining('第 2 行') },
  })
  expect(await pages(`q=${encodeURIComponent('番禺店')}`)).toEqual([])
  const english = await manager.post('/channels/import?lang=en', {
    lines: `${'\n'.repeat(3)}${',x\n'.repeat(7)}`,
  })
  const { fields } = await refusal(english)
  expect(fields?.lines).toMatch(/^Line 4 has no store name[^]*2 more lines are wrong too\.$/)
})

test('the lasting code is asked for once; one that expires or serves once is new each time', async () => {
  const { channel } = await newStore()
  const ask = async (body: unknown = {}) =>
    json<Qrcode>(await cashier.post(`/channels/${channel}/qrcode`, body))
  const before = callsOf(w, '/card/qrcode/create')
  const lasting = await ask()
  expect(await ask()).toEqual(lasting)
  expect(callsOf(w, '/card/qrcode/create')).toBe(before + 1)
  const short = await ask({ expireSeconds: 60 })
  expect(Date.parse(short.expiresAt) - w.clock.now().getTime()).toBe(60_000)
  const once = await ask({ once: true, expireSeconds: 1800 })
  expect(once.once).toBe(true)
  expect(new Set([lasting.url, short.url, once.url]).size).toBe(3)
  expect(w.emulator.state.qrcodes.at(-1)?.cards[0]).toMatchObject({ outerStr: channel })
})

test('what WeChat refuses is said in a sentence without its code', async () => {
  const { channel } = await newStore()
  await fault(w, '/card/qrcode/create', { errcode: 45_031 }, 1)
  const answer = await refusal(await manager.post(`/channels/${channel}/qrcode`, { once: true }))
  expect(answer).toMatchObject({ status: 502, code: 'wechat_refused' })
  expect(answer.message).toMatch(/库存/)
  expect(answer.message).not.toMatch(/45031|errcode/)
})

test('nobody is told of channels and cards that do not exist', async () => {
  expect(await refusal(await manager.post('/channels/nowhere/qrcode'))).toMatchObject({
    status: 404,
    code: 'channel_unknown',
  })
  const { channel } = await newStore()
  const unknown = { cardId: 'pNobodyKnowsThisCardAtAll000' }
  expect(await refusal(await manager.post(`/channels/${channel}/qrcode`, unknown))).toMatchObject({
    status: 404,
    code: 'card_unknown',
  })
  expect((await manager.patch('/channels/nowhere', { revision: 0, name: '甲' })).status).toBe(404)
  expect((await manager.post('/channels/nowhere/archive')).status).toBe(404)
})
