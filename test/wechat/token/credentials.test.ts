import { describe, expect, test } from 'vitest'
import type { Wechat } from '../../../server/wechat/client.ts'
import { z } from 'zod'
import { createStoppedClock } from '../../harness/clock.ts'
import { keepingLog } from '../../harness/quietLog.ts'
import { createMemoryCredentialStore } from '../memoryCredentialStore.ts'
import { failureOf, recordingFetch, sampleWechat, type Recorded } from '../sampleExchange.ts'

const path = (request: Recorded) =>
  request.query['type'] ? `${request.path} ${request.query['type']}` : request.path

/** A WeChat that counts: T1, T2, … are tokens, of which only the newest is good; tickets likewise. */
function world() {
  const clock = createStoppedClock()
  const log = keepingLog()
  const store = createMemoryCredentialStore()
  const asked: Record<string, number> = {}
  const state = { isDown: false, token: '', expiresIn: 7200 }
  const { fetch, requests } = recordingFetch((request) => {
    const key = path(request)
    const n = (asked[key] = (asked[key] ?? 0) + 1)
    if (state.isDown) return { errcode: 40164, errmsg: 'invalid ip' }
    if (request.path === '/cgi-bin/stable_token') {
      state.token = `T${n}`
      return { access_token: state.token, expires_in: state.expiresIn }
    }
    if (request.query['access_token'] !== state.token) return { errcode: 40001, errmsg: 'invalid credential' }
    if (request.path === '/cgi-bin/ticket/getticket') {
      return { errcode: 0, errmsg: 'ok', ticket: `${request.query['type']}${n}`, expires_in: state.expiresIn }
    }
    return { errcode: 0, errmsg: 'ok' }
  })
  const process = () => sampleWechat({ fetch, clock, log, store })
  return { process, clock, log, store, asked, state, requests }
}

const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 200 }, ask))
const anything = (wechat: Wechat) => wechat.call({ path: '/card/thing', body: {}, answer: z.object({}) })
const stableToken = '/cgi-bin/stable_token'

describe('one fetch', () => {
  test('however many callers ask at once', async () => {
    const { process, asked } = world()
    const { credentials } = process()
    expect(new Set(await many(() => credentials.accessToken()))).toEqual(new Set(['T1']))
    expect(new Set(await many(() => credentials.jsapiTicket()))).toEqual(new Set(['jsapi1']))
    expect(asked).toEqual({ [stableToken]: 1, '/cgi-bin/ticket/getticket jsapi': 1 })
  })

  test('however many processes ask at once', async () => {
    const { process, asked } = world()
    const processes = [process(), process(), process()]
    await Promise.all(
      processes.flatMap(({ credentials }) => [credentials.wxCardTicket(), credentials.jsapiTicket()]),
    )
    expect(asked).toEqual({
      [stableToken]: 1,
      '/cgi-bin/ticket/getticket jsapi': 1,
      '/cgi-bin/ticket/getticket wx_card': 1,
    })
  })

  test('a process that starts later fetches nothing', async () => {
    const { process, clock, requests } = world()
    await process().credentials.jsapiTicket()
    await clock.advance(3_600_000)
    const { credentials } = process()
    expect([await credentials.accessToken(), await credentials.jsapiTicket()]).toEqual(['T1', 'jsapi1'])
    expect(requests).toHaveLength(2)
  })

  test('the tickets are never taken for each other', async () => {
    const { process } = world()
    const { credentials } = process()
    expect(await credentials.jsapiTicket()).toBe('jsapi1')
    expect(await credentials.wxCardTicket()).toBe('wx_card1')
  })
})

describe('a token that died in mid-flight', () => {
  test('is renewed once, and every call succeeds', async () => {
    const { process, asked, state } = world()
    const [here, there] = [process(), process()]
    await Promise.all([anything(here), anything(there)])
    state.token = 'taken over by somebody'
    await Promise.all([many(() => anything(here)), many(() => anything(there))])
    expect(asked[stableToken]).toBe(2)
  })

  test('is renewed under a ticket’s fetch as well', async () => {
    const { process, state, asked } = world()
    const { credentials } = process()
    await credentials.accessToken()
    state.token = 'taken over by somebody'
    expect(await credentials.jsapiTicket()).toBe('jsapi2')
    expect(asked[stableToken]).toBe(2)
  })

  test('whoever hands back an older one gets the newer one without a fetch', async () => {
    const { process, asked } = world()
    const { credentials } = process()
    const first = await credentials.accessToken()
    expect(await credentials.refreshAccessToken(first)).toBe('T2')
    expect(await credentials.refreshAccessToken(first)).toBe('T2')
    expect(asked[stableToken]).toBe(2)
  })

  test('a process that did not notice takes over what another one fetched', async () => {
    const { process, asked } = world()
    const [here, there] = [process(), process()]
    const first = await here.credentials.accessToken()
    await there.credentials.accessToken()
    await there.credentials.refreshAccessToken(first)
    expect(await here.credentials.refreshAccessToken(first)).toBe('T2')
    expect(asked[stableToken]).toBe(2)
  })
})

describe('early renewal', () => {
  test('nobody waits: the old token is handed out while the new one is fetched', async () => {
    const { process, clock, asked } = world()
    const { credentials } = process()
    await credentials.accessToken()
    await clock.advance(7_200_000 - 300_000)
    expect(await credentials.accessToken()).toBe('T1')
    await clock.advance(0)
    expect(asked[stableToken]).toBe(1)
    await clock.advance(20_000)
    expect(await many(() => credentials.accessToken())).toContain('T1')
    await clock.advance(0)
    expect(await credentials.accessToken()).toBe('T2')
    expect(asked[stableToken]).toBe(2)
  })

  test('a ticket is renewed when 10 minutes are left', async () => {
    const { process, clock } = world()
    const { credentials } = process()
    await credentials.wxCardTicket()
    await clock.advance(7_200_000 - 600_000 + 1)
    expect(await credentials.wxCardTicket()).toBe('wx_card1')
    await clock.advance(0)
    expect(await credentials.wxCardTicket()).toBe('wx_card2')
  })

  test('a failure keeps the valid one in use, is tried again after 30 s, and says so once each time', async () => {
    const { process, clock, state, asked, log } = world()
    const { credentials } = process()
    await credentials.accessToken()
    await clock.advance(7_000_000)
    state.isDown = true
    await many(() => credentials.accessToken())
    await clock.advance(0)
    expect(await credentials.accessToken()).toBe('T1')
    expect(asked[stableToken]).toBe(2)
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
    state.isDown = false
    await clock.advance(30_000)
    await credentials.accessToken()
    await clock.advance(0)
    expect(await credentials.accessToken()).toBe('T3')
  })

  test('an expired one is not handed out: the caller waits, or learns why there is none', async () => {
    const { process, clock, state } = world()
    const { credentials } = process()
    await credentials.accessToken()
    await clock.advance(7_200_000)
    state.isDown = true
    expect(await failureOf(credentials.accessToken())).toMatchObject({
      errcode: 40164,
      endpoint: stableToken,
    })
    state.isDown = false
    expect(await credentials.accessToken()).toBe('T3')
  })

  test('a lifetime shorter than the early time does not make every call a fetch', async () => {
    const { process, clock, state, asked } = world()
    state.expiresIn = 60
    const { credentials } = process()
    await credentials.accessToken()
    for (let n = 0; n < 20; n += 1) await credentials.accessToken()
    await clock.advance(0)
    expect(asked[stableToken]).toBe(2)
  })
})

describe('keepFresh', () => {
  test('after a quiet night everything is at hand, and it ends with its signal', async () => {
    const { process, clock, requests } = world()
    const { credentials } = process()
    const stop = new AbortController()
    const ended = credentials.keepFresh(stop.signal)
    for (let hour = 0; hour < 8; hour += 1) await clock.advance(3_600_000)
    const before = requests.length
    await Promise.all([credentials.accessToken(), credentials.jsapiTicket(), credentials.wxCardTicket()])
    expect(requests).toHaveLength(before)
    stop.abort()
    await ended
    expect(clock.waiting()).toBe(0)
  })

  test('a WeChat that is down is a warning a minute and never a crash', async () => {
    const { process, clock, state, log } = world()
    state.isDown = true
    const stop = new AbortController()
    const ended = process().credentials.keepFresh(stop.signal)
    await clock.advance(59_000)
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(3)
    stop.abort()
    await ended
  })
})

test('no value is ever written to the log', async () => {
  const { process, clock, log } = world()
  const { credentials } = process()
  const first = await credentials.accessToken()
  const values = [first, await credentials.jsapiTicket(), await credentials.wxCardTicket()]
  values.push(await credentials.refreshAccessToken(first))
  await clock.advance(7_000_000)
  await credentials.accessToken()
  const written = JSON.stringify(log.lines)
  expect(log.lines.length).toBeGreaterThan(0)
  for (const value of values) expect(written).not.toContain(`"${value}"`)
})
