import { describe, expect, test } from 'vitest'
import { ask, type AskParts } from '../../../web/api/ask.ts'

const request = { method: 'GET', path: '/api/portal/me', timeoutMs: 12_000 } as const

/** A server that answers as told, and a clock that rings when told. */
function parts(answer: (path: string, init?: RequestInit) => Promise<Response>) {
  const timers: { ms: number; ring: () => void }[] = []
  const stopped: number[] = []
  const given: AskParts = {
    fetch: (input, init) => answer(String(input), init),
    setTimeout: (ring, ms) => timers.push({ ms, ring }),
    clearTimeout: (timer) => stopped.push(timer),
  }
  return { given, timers, stopped }
}

/** As fetch does: never an answer, until aborted. */
const silence = (_: string, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    const gone = () => reject(new DOMException('Aborted.', 'AbortError'))
    if (init?.signal?.aborted) gone()
    init?.signal?.addEventListener('abort', gone)
  })

describe('an answer', () => {
  test('comes with its value, and its timer is stopped', async () => {
    const { given, stopped } = parts(async () => Response.json({ state: 'none' }))
    expect(await ask(given, request)).toEqual({ ok: true, value: { state: 'none' } })
    expect(stopped).toEqual([1])
  })

  test('is asked for in the language of the page, whatever the browser speaks', async () => {
    const seen: (string | null)[] = []
    const { given } = parts(async (_, init) => {
      seen.push(new Headers(init?.headers).get('accept-language'))
      return Response.json({})
    })
    await ask({ ...given, locale: 'en' }, request)
    await ask(given, request)
    expect(seen).toEqual(['en', null])
  })

  test('is asked for with the session cookie, never from a cache, and a body as JSON', async () => {
    const seen: RequestInit[] = []
    const { given } = parts(async (_, init) => {
      seen.push(init ?? {})
      return Response.json({})
    })
    await ask(given, { ...request, method: 'POST', body: { cardId: 'p1' } })
    expect(seen[0]).toMatchObject({
      credentials: 'same-origin',
      cache: 'no-store',
      method: 'POST',
      body: '{"cardId":"p1"}',
    })
    expect(new Headers(seen[0]?.headers).get('content-type')).toBe('application/json')
  })
})

describe('a failure is data', () => {
  test.each([
    [401, 'session'],
    [403, 'refused'],
    [404, 'refused'],
    [429, 'server'],
    [500, 'server'],
    [503, 'server'],
  ])('status %i is %s, with the code and the reference of the envelope', async (status, why) => {
    const error = { code: 'card_unknown', message: 'No such card.', requestId: 'r1' }
    const { given } = parts(async () => Response.json({ error }, { status }))
    expect(await ask(given, request)).toEqual({ ok: false, why, code: 'card_unknown', requestId: 'r1' })
  })

  test('an error page of a proxy is told apart from our own envelope', async () => {
    const { given } = parts(async () => new Response('<html>502</html>', { status: 502 }))
    expect(await ask(given, request)).toEqual({ ok: false, why: 'server' })
  })

  test('no network is offline', async () => {
    const { given } = parts(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await ask(given, request)).toEqual({ ok: false, why: 'offline' })
  })

  test('no answer in time is a time-out, and the request is ended', async () => {
    const { given, timers } = parts(silence)
    const answer = ask(given, request)
    expect(timers[0]?.ms).toBe(12_000)
    timers[0]?.ring()
    expect(await answer).toEqual({ ok: false, why: 'timeout' })
  })

  test('a page put away ends its request, also one that has yet to begin', async () => {
    const leaving = new AbortController()
    const answer = ask(parts(silence).given, { ...request, signal: leaving.signal })
    leaving.abort()
    expect(await answer).toEqual({ ok: false, why: 'offline' })
    expect(await ask(parts(silence).given, { ...request, signal: leaving.signal })).toEqual({
      ok: false,
      why: 'offline',
    })
  })
})
