import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { CallReport, Wechat } from '../../server/wechat/client.ts'
import { createStoppedClock } from '../harness/clock.ts'
import { keepingLog } from '../harness/quietLog.ts'
import { failureOf, recordingFetch, sampleWechat, type Recorded } from './sampleExchange.ts'

const answer = z.object({ fine: z.literal(true) })
const ask = (wechat: Wechat, idempotent = true) =>
  wechat.call({ path: '/card/thing', body: {}, idempotent, answer })
const fine = { errcode: 0, errmsg: 'ok', fine: true }
const isThing = (request: Recorded) => request.path === '/card/thing'

/** WeChat answers the calls of the path one after the other, and the last answer for good; tokens are T1, T2, … */
function world(answers: unknown[], timeoutMs = 8000) {
  let tokens = 0
  let calls = 0
  const clock = createStoppedClock()
  const log = keepingLog()
  const { fetch, requests } = recordingFetch((request) => {
    if (isThing(request)) return answers[Math.min(calls++, answers.length - 1)]
    tokens += 1
    return { access_token: `T${tokens}`, expires_in: 7200 }
  })
  const wechat = sampleWechat({ fetch, clock, log, timeoutMs })
  return { wechat, clock, log, requests, things: () => requests.filter(isThing) }
}

const never = () => new Promise<never>(() => undefined)

describe('a rejected token', () => {
  test.each([40001, 40014, 42001])('%i is renewed and the call repeated, once', async (errcode) => {
    const { wechat, things } = world([{ errcode, errmsg: 'invalid credential' }, fine])
    expect(await ask(wechat)).toEqual({ fine: true })
    expect(things().map(({ query }) => query['access_token'])).toEqual(['ACCESS_TOKEN', 'T1'])
  })

  test('a second rejection is the caller’s to know', async () => {
    const { wechat, things } = world([{ errcode: 40001, errmsg: 'invalid credential' }])
    expect(await failureOf(ask(wechat))).toMatchObject({ errcode: 40001, retryable: false })
    expect(things()).toHaveLength(2)
  })
})

describe('a busy WeChat', () => {
  test.each([-1, 45011])('%i is tried again after 200 and 600 ms', async (errcode) => {
    const { wechat, clock, things } = world([{ errcode, errmsg: 'busy' }, { errcode, errmsg: 'busy' }, fine])
    const asked = ask(wechat)
    await clock.advance(199)
    expect(things()).toHaveLength(1)
    await clock.advance(1)
    expect(things()).toHaveLength(2)
    await clock.advance(600)
    expect(await asked).toEqual({ fine: true })
  })

  test('after two more tries it is the caller’s to try later', async () => {
    const { wechat, clock, things } = world([{ errcode: -1, errmsg: 'system error' }])
    const failed = failureOf(ask(wechat))
    await clock.advance(5000)
    expect(await failed).toMatchObject({ errcode: -1, retryable: true })
    expect(things()).toHaveLength(3)
  })

  test('no try is made that the call’s time would cut short', async () => {
    const { wechat, things } = world([{ errcode: -1, errmsg: 'system error' }], 200)
    expect(await failureOf(ask(wechat))).toMatchObject({ errcode: -1 })
    expect(things()).toHaveLength(1)
  })

  test('a spent daily quota fails at once for a minute, on its own path, without a call', async () => {
    const { wechat, clock, things, requests } = world([
      { errcode: 45009, errmsg: 'reach max api daily quota limit' },
      fine,
    ])
    expect(await failureOf(ask(wechat))).toMatchObject({ errcode: 45009, retryable: false })
    expect(await failureOf(ask(wechat))).toMatchObject({ errcode: 45009, retryable: false })
    expect(things()).toHaveLength(1)
    await wechat.call({ path: '/card/other', answer: z.object({}) })
    expect(requests).toHaveLength(2)
    await clock.advance(60_000)
    expect(await ask(wechat)).toEqual({ fine: true })
  })
})

describe('a bad line', () => {
  const reset = () =>
    Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }),
    })

  test('a broken connection is tried again where a second effect is harmless', async () => {
    const { wechat, clock } = world([reset(), fine])
    const asked = ask(wechat)
    await clock.advance(200)
    expect(await asked).toEqual({ fine: true })
  })

  test('and never where it would hurt', async () => {
    const { wechat, things } = world([reset(), fine])
    const error = await failureOf(ask(wechat, false))
    expect(error).toMatchObject({
      kind: 'network',
      retryable: true,
      message: '/card/thing: network no connection (ECONNRESET)',
    })
    expect(things()).toHaveLength(1)
  })

  test('a gateway’s 502 is tried again, and named by its status', async () => {
    const { wechat, clock, things } = world([new Response('<html>', { status: 502 })])
    const failed = failureOf(ask(wechat))
    await clock.advance(5000)
    expect(await failed).toMatchObject({ kind: 'http', retryable: true, errmsg: 'HTTP status 502' })
    expect(things()).toHaveLength(3)
  })

  test.each([302, 404])('a status %i is not followed and not tried again', async (status) => {
    const { wechat, things } = world([new Response('', { status })])
    expect(await failureOf(ask(wechat))).toMatchObject({ kind: 'http', retryable: false })
    expect(things()).toHaveLength(1)
  })

  test('a gateway’s page with status 200 is no answer, and may be tried later', async () => {
    const { wechat } = world([new Response('<html>hello</html>')])
    expect(await failureOf(ask(wechat))).toMatchObject({ kind: 'shape', retryable: true })
  })

  test('an answer of another shape names the field, and will not be better later', async () => {
    const { wechat } = world([{ errcode: 0, errmsg: 'ok', fine: 'secret value' }])
    const error = await failureOf(ask(wechat))
    expect(error).toMatchObject({ kind: 'shape', retryable: false, errmsg: 'unexpected answer: fine' })
  })
})

describe('the time of a call', () => {
  test('a silent WeChat is a time-out after the call’s time, and its request is aborted', async () => {
    const { wechat, clock, things } = world([never()])
    const failed = failureOf(ask(wechat))
    await clock.advance(8000)
    expect(await failed).toMatchObject({
      kind: 'timeout',
      retryable: true,
      errmsg: 'no answer within 8000 ms',
    })
    expect(things()[0]?.init.signal?.aborted).toBe(true)
  })

  test('nothing waits on after an answer', async () => {
    const { wechat, clock } = world([fine])
    await ask(wechat)
    expect(clock.waiting()).toBe(0)
  })

  test('a caller may give up earlier, and gets its own reason', async () => {
    const { wechat } = world([never()])
    const giveUp = new AbortController()
    const asked = wechat.call({ path: '/card/thing', answer }, { signal: giveUp.signal })
    giveUp.abort(new Error('the page was closed'))
    await expect(asked).rejects.toThrow('the page was closed')
  })
})

test('neither an error nor a log line repeats a token or the secret, whatever WeChat echoes', async () => {
  const echo = 'invalid credential ACCESS_TOKEN T1 of APPSECRET, rid: 60196b9b-4c5ba79c-066b49c8'
  const { wechat, log } = world([{ errcode: 40001, errmsg: echo }])
  const error = await failureOf(ask(wechat))
  const written = JSON.stringify([error, error.message, error.stack, String(error.cause), log.lines])
  expect(error.errmsg).toBe('invalid credential ACCESS_TOKEN … of …')
  for (const secret of ['T1', 'APPSECRET', '60196b9b']) expect(written).not.toContain(secret)
})

describe('whoever counts', () => {
  const counted = (answers: unknown[]) => {
    const calls: CallReport[] = []
    let n = 0
    const clock = createStoppedClock()
    const { fetch } = recordingFetch((request) => {
      if (!isThing(request)) return { access_token: 'T1', expires_in: 7200 }
      return answers[n++]
    })
    return { calls, clock, wechat: sampleWechat({ fetch, clock, onCall: (call) => calls.push(call) }) }
  }

  test('hears of every request once: the refusal, the new token and the second try', async () => {
    const { calls, wechat } = counted([{ errcode: 42001, errmsg: 'access_token expired' }, fine])
    await ask(wechat)
    expect(calls).toEqual([
      { path: '/card/thing', outcome: 'errcode', errcode: 42001, ms: 0 },
      { path: '/cgi-bin/stable_token', outcome: 'ok', ms: 0 },
      { path: '/card/thing', outcome: 'ok', ms: 0 },
    ])
  })

  test('hears how long it took, and of what brought no answer', async () => {
    const { calls, clock, wechat } = counted([never(), new Response('', { status: 502 })])
    const late = failureOf(ask(wechat, false))
    await clock.advance(8000)
    expect((await late).kind).toBe('timeout')
    await failureOf(ask(wechat, false))
    expect(calls).toEqual([
      { path: '/card/thing', outcome: 'failed', ms: 8000 },
      { path: '/card/thing', outcome: 'failed', ms: 0 },
    ])
  })
})
