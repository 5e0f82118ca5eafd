import { z } from 'zod'
import type { WechatCall, WechatOptions } from './client.ts'
import { errmsgStem, WechatError } from './error.ts'

/** WeChat answers 200 even where it refuses; the result is in errcode, which some paths omit on success. */
const verdict = z.object({ errcode: z.coerce.number().optional(), errmsg: z.string().optional() })

type Parts = Pick<WechatOptions, 'fetch' | 'appId' | 'appSecret' | 'apiUrl'>

/** One request and its answer, judged. No second tries, no clock. */
export function createExchange({ fetch, appId, appSecret, apiUrl }: Parts) {
  return async <Answer>(
    call: WechatCall<Answer>,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<Answer> => {
    const identity = call.auth === 'secret' ? { appid: appId, secret: appSecret } : undefined
    const secrets = [appSecret, ...(token === undefined ? [] : [token])]
    const init = { ...requestInit(call, identity), signal, redirect: 'manual' as const }
    const url = requestUrl(apiUrl, call, token, identity)
    const { status, text } = await receive(fetch, url, init, call.path, signal)
    if (status < 200 || status > 299) {
      const retryable = status >= 500 || status === 429
      throw new WechatError({ kind: 'http', endpoint: call.path, errmsg: `HTTP status ${status}`, retryable })
    }
    return judge(call, text, secrets)
  }
}

type Identity = { appid: string; secret: string } | undefined

function requestUrl(
  apiUrl: string,
  call: WechatCall<unknown>,
  token: string | undefined,
  identity: Identity,
): string {
  const url = new URL(call.path, apiUrl)
  const inQuery = {
    ...(token === undefined ? {} : { access_token: token }),
    ...(call.method === 'GET' ? identity : {}),
    ...call.query,
  }
  for (const [name, value] of Object.entries(inQuery))
    if (value !== undefined) url.searchParams.set(name, value)
  return url.href
}

function requestInit({ method = 'POST', body, file }: WechatCall<unknown>, identity: Identity): RequestInit {
  if (method === 'GET') return { method }
  if (file) {
    const form = new FormData()
    form.set(file.part, new Blob([new Uint8Array(file.bytes)], { type: file.contentType }), file.filename)
    return { method, body: form }
  }
  // JSON.stringify leaves Chinese as it is: WeChat refuses \uXXXX with 40033 and 47002.
  const json = JSON.stringify({ ...identity, ...body })
  return { method, headers: { 'content-type': 'application/json; charset=utf-8' }, body: json }
}

async function receive(
  fetch: WechatOptions['fetch'],
  url: string,
  init: RequestInit,
  endpoint: string,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, init)
    return { status: response.status, text: await response.text() }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    // The cause stays behind: a network library may put the whole URL, with the token, into its error.
    throw new WechatError({ kind: 'network', endpoint, errmsg: `no connection (${causeCode(error)})` })
  }
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'unknown'
}

function judge<Answer>(call: WechatCall<Answer>, text: string, secrets: string[]): Answer {
  const json = parseJson(text)
  const ruling = verdict.safeParse(json)
  if (!ruling.success) {
    // Not WeChat's: a gateway's page. Its text is not repeated, for it may repeat the request.
    throw new WechatError({
      kind: 'shape',
      endpoint: call.path,
      errmsg: 'not an answer of WeChat',
      retryable: true,
    })
  }
  const { errcode = 0, errmsg = '' } = ruling.data
  if (errcode !== 0) {
    const stem = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), errmsgStem(errmsg))
    throw new WechatError({ kind: 'answer', endpoint: call.path, errcode, errmsg: stem })
  }
  const answer = call.answer.safeParse(json)
  if (answer.success) return answer.data
  const fields = [...new Set(answer.error.issues.map((issue) => issue.path.join('.')))].join(', ')
  throw new WechatError({
    kind: 'shape',
    endpoint: call.path,
    errmsg: `unexpected answer: ${fields}`,
    retryable: false,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
