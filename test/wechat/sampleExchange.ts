import { readFile } from 'node:fs/promises'
import type { Fetch } from '../../server/floor.ts'
import { createWechat, type Wechat, type WechatOptions } from '../../server/wechat/client.ts'
import { isWechatError, type WechatError } from '../../server/wechat/error.ts'
import type { CredentialKind } from '../../server/wechat/token/credentialStore.ts'
import { createStoppedClock } from '../harness/clock.ts'
import { quietLog } from '../harness/quietLog.ts'
import { createMemoryCredentialStore } from './memoryCredentialStore.ts'

export type Recorded = {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  init: RequestInit
}

/** A fetch that keeps what was asked, and answers with what `answer` says: a JSON value, a Response, or an error to throw. */
export function recordingFetch(answer: (request: Recorded, n: number) => unknown): {
  fetch: Fetch
  requests: Recorded[]
} {
  const requests: Recorded[] = []
  const fetch: Fetch = async (address, init = {}) => {
    const url = new URL(address)
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body
    const query = Object.fromEntries(url.searchParams)
    const request = { method: init.method ?? 'GET', path: url.pathname, query, body, init }
    requests.push(request)
    const answered = await Promise.race([answer(request, requests.length), abortionOf(init.signal)])
    if (answered instanceof Error) throw answered
    return answered instanceof Response ? answered.clone() : Response.json(answered)
  }
  return { fetch, requests }
}

/** As the platform's fetch does: it rejects with the signal's reason. */
const abortionOf = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })

const kinds: CredentialKind[] = ['access_token', 'jsapi_ticket', 'wx_card_ticket']

/** A client of an invented account; its token, until something else is said, is ACCESS_TOKEN and has just been fetched. */
export function sampleWechat(parts: Pick<WechatOptions, 'fetch'> & Partial<WechatOptions>): Wechat {
  const clock = parts.clock ?? createStoppedClock()
  const fetchedAt = clock.now()
  const expiresAt = new Date(fetchedAt.getTime() + 7_200_000)
  return createWechat({
    clock,
    random: { bytes: (length) => Buffer.alloc(length) },
    log: quietLog,
    store: createMemoryCredentialStore(
      kinds.map((kind) => [kind, { value: kind.toUpperCase(), fetchedAt, expiresAt }]),
    ),
    appId: 'wx0123456789abcdef',
    appSecret: 'APPSECRET',
    apiUrl: 'https://api.weixin.qq.com',
    openUrl: 'https://open.weixin.qq.com',
    mpUrl: 'https://mp.weixin.qq.com',
    ...parts,
  })
}

export async function readSample(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../sample/${name}.json`, import.meta.url), 'utf8'))
}

/** Asks through a client for which WeChat answers with the response sample of this path. */
export async function exchangeSample<Result>(
  path: string,
  ask: (wechat: Wechat) => Promise<Result>,
): Promise<{ request: Recorded; expected: unknown; result: Result }> {
  const response = await readSample(`${path}.response`)
  const { fetch, requests } = recordingFetch(() => response)
  const result = await ask(sampleWechat({ fetch }))
  const [request] = requests
  if (!request || requests.length !== 1)
    throw new Error(`${requests.length} requests were sent instead of one`)
  return { request, expected: await readSample(`${path}.request`), result }
}

/** The error that comes of it when WeChat answers with this errcode, always. */
export async function refusedWith(
  errcode: number,
  ask: (wechat: Wechat) => Promise<unknown>,
): Promise<WechatError> {
  const { fetch } = recordingFetch(() => ({ errcode, errmsg: `refused rid: 60196b9b-4c5ba79c-066b49c8` }))
  return failureOf(ask(sampleWechat({ fetch })))
}

export async function failureOf(asked: Promise<unknown>): Promise<WechatError> {
  try {
    await asked
  } catch (error) {
    if (isWechatError(error)) return error
    throw error
  }
  throw new Error('it should have failed')
}
