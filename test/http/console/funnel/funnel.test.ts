import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Funnel } from '../../../../shared/console/funnel.ts'
import { countFunnel } from '../../../../server/usecase/funnel/countFunnel.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { door, firstStateOf, outsideAgent, phone, submitted } from '../../phone.ts'

let w: World
let owner: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner')
})
afterAll(() => w.close())

const funnel = async (query = '') => (await (await owner.get(`/funnel${query}`)).json()) as Funnel
const cardId = () => w.emulator.state.cards[0]?.cardId ?? ''
const openedBy = async (customer: number) => {
  const openid = w.emulator.state.customers[customer]?.openid
  const { rows } = await w.database.pool.query(
    `select channel, at from funnel_event where openid = $1 and step = 'opened'`,
    [openid],
  )
  return rows as { channel: string; at: Date }[]
}

describe('opened', () => {
  test('the page counts once a person, under the channel of its link, however often she comes', async () => {
    const hers = phone(w)
    expect((await firstStateOf(await hers.open('/?channel=huaihai'))).me?.state).toBe('none')
    await hers.open('/?channel=elsewhere')
    expect(await openedBy(0)).toEqual([{ channel: 'huaihai', at: w.clock.now() }])
  })

  test('a fresh event shows at once, and just the same after it was counted', async () => {
    const before = await funnel()
    expect(before.total).toEqual({ opened: 1, received: 0, submitted: 0, active: 0 })
    await countFunnel(w.house, new AbortController().signal)
    expect(await funnel()).toEqual(before)
  })

  test('outside WeChat, by a look ahead or by its headers alone nobody is counted', async () => {
    await phone(w, { agent: outsideAgent, customer: 1 }).open('/')
    const hers = phone(w, { customer: 1 })
    const { headers } = await hers.ask('/')
    const back = await hers.ask(await hers.authorize(headers.get('location')))
    expect(back.status).toBe(303)
    expect((await hers.ask('/', { method: 'HEAD' })).status).toBe(200)
    expect((await hers.ask('/', { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(200)
    expect(await openedBy(1)).toEqual([])
  })

  test('a member who looks at her card is not counted', async () => {
    const { redirectUrl } = await submitted(w, 2)
    const hers = phone(w, { customer: 2 })
    await hers.ask(redirectUrl)
    await w.drain()
    expect((await firstStateOf(await hers.open('/'))).me?.state).toBe('active')
    expect(await openedBy(2)).toEqual([])
  })

  test('a count that fails costs her nothing: the page is there, and the log says so', async () => {
    await w.database.pool.query('alter table funnel_event rename to funnel_event_away')
    try {
      const answer = await phone(w, { customer: 3 }).open('/')
      expect(answer.status).toBe(200)
      expect((await firstStateOf(answer)).me?.state).toBe('none')
    } finally {
      await w.database.pool.query('alter table funnel_event_away rename to funnel_event')
    }
    expect(w.log.lines.map((line) => line.message)).toContain('an opened page could not be counted')
    expect(JSON.stringify(w.log.lines)).not.toContain(w.emulator.state.customers[3]?.openid)
  })
})

describe('200', () => {
  test('the last 30 days where nothing is said, each day there, also those without anybody', async () => {
    const seen = await funnel()
    expect([seen.from, seen.to, seen.byDay.length]).toEqual(['2026-10-25', '2026-11-23', 30])
    expect(seen.byDay[0]).toEqual({ day: '2026-10-25', opened: 0, received: 0, submitted: 0, active: 0 })
    expect(seen.byDay.at(-1)).toEqual({ day: '2026-11-23', opened: 1, received: 1, submitted: 1, active: 1 })
    expect(seen.asOf).toBe(w.clock.now().toISOString())
  })

  test('channels stand by their names, an unknown one by its own word, and none by a sentence', async () => {
    await w.database.pool.query(
      `insert into channel (channel, kind, name, created_at) values ('huaihai', 'store', '淮海路店', now())`,
    )
    await door(w, 'claim', { openid: 'oDirect', cardId: cardId(), outerStr: '' })
    await w.drain()
    const names = async (client: StaffClient) =>
      ((await (await client.get('/funnel?lang=zh-CN')).json()) as Funnel).byChannel.map((row) => [
        row.channel,
        row.name,
      ])
    expect((await names(owner)).toSorted()).toEqual([
      ['', '直接打开，没有渠道'],
      ['huaihai', '淮海路店'],
      ['poster', 'poster'],
    ])
    const english = (await (await owner.get('/funnel?lang=en')).json()) as Funnel
    expect(english.byChannel.find((row) => row.channel === '')?.name).toBe('Opened directly, no channel')
  })

  test('card and channel narrow it, and an empty channel means those who came without one', async () => {
    const none = { opened: 0, received: 0, submitted: 0, active: 0 }
    expect((await funnel('?channel=poster')).total).toEqual({ ...none, received: 1, submitted: 1, active: 1 })
    expect((await funnel('?channel=')).total).toEqual({ ...none, received: 1 })
    expect((await funnel(`?card=${cardId()}&channel=huaihai`)).total).toEqual({ ...none, opened: 1 })
    expect((await funnel('?card=pOther')).total).toEqual(none)
    expect((await funnel('?from=2026-11-24&to=2026-11-25')).total).toEqual(none)
  })

  test('two hundred channels are named, the largest first, and all others make one row', async () => {
    await w.database.pool.query(
      `insert into funnel_day select '2026-01-01', 'pMany', 'c' || n, 'received', n from generate_series(1, 205) n`,
    )
    const { byChannel, total } = await funnel('?from=2026-01-01&to=2026-01-01&card=pMany')
    expect(byChannel).toHaveLength(201)
    expect(byChannel[0]).toMatchObject({ channel: 'c205', received: 205 })
    expect(byChannel.at(-1)).toEqual({
      name: '其余 5 个渠道',
      opened: 0,
      received: 15,
      submitted: 0,
      active: 0,
    })
    expect(total.received).toBe((205 * 206) / 2)
  })
})

describe('refused', () => {
  test.each([
    ['?from=2026-02-30', 'from', '请填写日期，例如 2026-11-24。'],
    ['?to=yesterday', 'to', '请填写日期，例如 2026-11-24。'],
    ['?from=2026-11-23&to=2026-11-22', 'to', '结束日期不能早于开始日期。'],
    ['?from=2025-01-01&to=2026-02-05', 'from', '一次最多查看 400 天，请缩短日期范围。'],
  ])('%s has its sentence at %s', async (query, field, sentence) => {
    const answer = await owner.get(`/funnel${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'bad_request', fields: { [field]: sentence } },
    })
  })

  test('400 days are the most', async () => {
    expect((await funnel('?from=2025-01-01&to=2026-02-04')).byDay).toHaveLength(400)
  })

  test.each(['owner', 'manager', 'auditor'] as const)('%s may look', async (role) => {
    const client = await staffIn(w, role)
    expect((await client.get('/funnel')).status).toBe(200)
  })

  test('a cashier may not', async () => {
    const client = await staffIn(w, 'cashier')
    for (const path of ['/funnel', '/funnel/drop-outs?step=received', '/funnel/wechat']) {
      expect((await client.get(path)).status).toBe(403)
    }
  })
})
