import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/http/app.ts'
import { plainPages } from '../../harness/pages.ts'
import { worldSettings } from '../../harness/settings.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const from = (remoteAddress: string) => ({
  incoming: { socket: { remoteAddress }, destroy: () => undefined },
})

const appWith = (settings: Record<string, string>) =>
  createApp({ ...w.house, settings: worldSettings(settings) }, plainPages)

describe('healthz and readyz', () => {
  test('alive asks nothing; ready asks the database and its migrations, and never WeChat', async () => {
    const before = w.emulator.calls.length
    expect((await w.app.request('/healthz')).status).toBe(200)
    expect((await w.app.request('/readyz')).status).toBe(200)
    expect(w.emulator.calls.length).toBe(before)
  })

  test('without the tables of this version it is not ready, and alive all the same', async () => {
    await w.database.pool.query('update drizzle.__drizzle_migrations set created_at = created_at - 1')
    const answer = await w.app.request('/readyz')
    await w.database.pool.query('update drizzle.__drizzle_migrations set created_at = created_at + 1')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ missing: 'migrations' })
    expect((await w.app.request('/healthz')).status).toBe(200)
  })
})

describe('metrics', () => {
  test('loopback reads requests by route pattern, callbacks and journeys', async () => {
    await w.app.request('/?channel=geheim')
    await w.app.request('/wechat/callback?echostr=x')
    const answer = await w.app.request('/metrics', {}, from('127.0.0.1'))
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/",status="200"\} 1/)
    expect(text).toMatch(/wechat_callbacks_total\{outcome="refused"\} 1/)
    expect(text).toMatch(/activations\{state="received"\} 0/)
    expect(text).not.toContain('geheim')
  })

  test('open problems and the last comparison with WeChat', async () => {
    const ended = new Date('2026-11-22T20:00:00Z')
    await w.database.pool.query(
      `insert into problem (kind, subject, first_at, last_at) values ('difference', 'x:1', $1, $1), ('stock_low', 'x', $1, $1)`,
      [ended],
    )
    await w.database.pool.query(
      `insert into reconciliation (id, started_by, started_at, ended_at, total, checked, differences, failed)
       values (gen_random_uuid(), 'system', $1, $1, 40, 40, 3, 1)`,
      [ended],
    )
    const text = await (await w.app.request('/metrics', {}, from('127.0.0.1'))).text()
    expect(text).toMatch(/problems_open\{kind="difference"\} 1/)
    expect(text).toMatch(/problems_open\{kind="telling_late"\} 0/)
    expect(text).toContain(`reconciliation_last_end_timestamp_seconds ${ended.getTime() / 1000}`)
    expect(text).toMatch(/reconciliation_last_differences 3/)
    expect(text).toMatch(/reconciliation_last_failed 1/)
  })

  test('what was asked of WeChat is counted by endpoint and outcome', async () => {
    await w.house.wechat.credentials.jsapiTicket()
    const answer = await w.app.request('/metrics', {}, from('127.0.0.1'))
    const text = await answer.text()
    expect(text).toMatch(/wechat_calls_total\{path="\/cgi-bin\/ticket\/getticket",outcome="ok"\} 1/)
    expect(text).toMatch(/wechat_call_seconds_total\{path="\/cgi-bin\/stable_token",outcome="ok"\} \d/)
  })

  test.each([
    ['another address', '203.0.113.9', {}],
    ['a proxy on this machine that nobody trusts', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
    ['the same by the newer header', '127.0.0.1', { forwarded: 'for=203.0.113.9' }],
  ])('%s reads nothing', async (_, address, headers) => {
    expect((await w.app.request('/metrics', { headers }, from(address))).status).toBe(403)
  })

  test('an unknown address reads nothing', async () => {
    expect((await w.app.request('/metrics')).status).toBe(403)
  })

  test('behind a trusted proxy the client counts, not the proxy', async () => {
    const app = appWith({ TRUST_PROXY: '1' })
    const ask = (client: string) =>
      app.request('/metrics', { headers: { 'x-forwarded-for': client } }, from('10.0.0.1'))
    expect((await ask('203.0.113.9')).status).toBe(403)
    expect((await ask('127.0.0.1, 203.0.113.9')).status).toBe(403)
    expect((await ask('127.0.0.1')).status).toBe(200)
  })

  test('with a token, its bearer alone, from wherever', async () => {
    const app = appWith({ METRICS_TOKEN: 'a-long-enough-token' })
    const ask = (authorization?: string) =>
      app.request('/metrics', authorization ? { headers: { authorization } } : {}, from('127.0.0.1'))
    expect((await ask()).status).toBe(401)
    expect((await ask('Bearer a-long-enough-tokem')).status).toBe(401)
    expect((await ask('Bearer a-long-enough-token')).status).toBe(200)
  })
})
