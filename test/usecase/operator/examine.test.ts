import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Fetch } from '../../../server/floor.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import type { House } from '../../../server/usecase/house.ts'
import { examine } from '../../../server/usecase/operator/examine.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() =>
  w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' })),
)

/** The house with the network of its own machine: what is not WeChat's is the portal itself. */
function fromOutside(more: Partial<House> = {}): House {
  const fetch: Fetch = async (url, init) => w.app.fetch(new Request(url, init))
  return { ...w.house, fetch, ...more }
}

const worst = (found: Awaited<ReturnType<typeof examine>>) =>
  found.filter(({ grade }) => grade === 'bad').map(({ title }) => title)

test('account, address and callback of an installation that works are found well', async () => {
  await findCard(w.house)
  const found = await examine(fromOutside(), 'en')
  const good = found.filter(({ grade }) => grade === 'good').map(({ title }) => title)
  expect(good).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/AppID and AppSecret/),
      expect.stringMatching(/it is this portal/),
      expect.stringMatching(/callback passes/),
    ]),
  )
})

test('everything that is not well says what to do, and no secret', async () => {
  const found = await examine(fromOutside(), 'zh-CN')
  const wrong = found.filter(({ grade }) => grade !== 'good')
  expect(wrong.length).toBeGreaterThan(0)
  expect(wrong.filter(({ cure }) => !cure)).toEqual([])
  expect(JSON.stringify(found)).not.toContain(w.house.settings.WECHAT_APP_SECRET)
  expect(JSON.stringify(found)).not.toContain(w.house.settings.WECHAT_TOKEN)
})

test('the doctor says when problems are open, and when cards were not compared with WeChat for two days', async () => {
  const said = async () =>
    (await examine(fromOutside(), 'zh-CN')).filter(({ title }) => /待处理|与微信核对|全部核对/.test(title))
  expect(await said()).toEqual([{ grade: 'good', title: '没有待处理的问题，会员卡每晚与微信核对' }])
  const now = w.clock.now()
  await w.database.pool.query(
    `insert into problem (kind, subject, first_at, last_at) values ('difference', 'x:1', $1, $1)`,
    [now],
  )
  expect(await said()).toMatchObject([{ grade: 'hint', title: '有 1 个待处理的问题' }])
  await w.database.pool.query(
    `insert into reconciliation (id, started_by, started_at, ended_at, total) values (gen_random_uuid(), 'system', $1, $1, 0)`,
    [new Date(now.getTime() - 49 * 3_600_000)],
  )
  expect(await said()).toMatchObject([{ grade: 'hint', title: expect.stringContaining('已超过两天') }])
  await w.database.pool.query('delete from problem; delete from reconciliation')
})

test('a callback that answers nobody, and an address where nobody is, are bad', async () => {
  const silent: Fetch = async (url, init) =>
    url.includes('/wechat/callback')
      ? new Response('no', { status: 403 })
      : w.app.fetch(new Request(url, init))
  expect(worst(await examine(fromOutside({ fetch: silent }), 'en'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/does not pass the verification/)]),
  )
  const nobody: Fetch = () => Promise.reject(new TypeError('fetch failed'))
  expect(worst(await examine(fromOutside({ fetch: nobody }), 'en'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/cannot be reached/)]),
  )
})

test('an address that is not on WeChat’s allow-list is said as cause and cure, and the cards are not asked for', async () => {
  const fresh = await world()
  try {
    await fresh.emulator.fetch(
      new Request('http://localhost:8081/_emulator/faults', {
        method: 'POST',
        body: JSON.stringify({ path: '/cgi-bin/stable_token', fault: { errcode: 40164 } }),
      }),
    )
    const fetch: Fetch = async (url, init) => fresh.app.fetch(new Request(url, init))
    const found = await examine({ ...fresh.house, fetch }, 'zh-CN')
    expect(found[0]).toMatchObject({ grade: 'bad', title: expect.stringMatching(/白名单/) })
    expect(found.some(({ title }) => title.startsWith('《'))).toBe(false)
  } finally {
    await fresh.close()
  }
})
