import type { Account } from './account.ts'
import { stemOf } from './errcode.ts'
import { type JsonObject, parseObject } from './json.ts'
import { isTokenShaped, traceId } from './secret.ts'
import { type World, nowOf } from './world.ts'

/** A question to WeChat that has passed the checks which all endpoints share. */
export type Call = {
  world: World
  account: Account
  query: URLSearchParams
  body: JsonObject
  request: Request
}
type OpenCall = Omit<Call, 'account'>

type Common = { method: 'GET' | 'POST'; path: string; body?: 'json' | 'multipart' }
type Answered = JsonObject | Promise<JsonObject>

/** `token` endpoints need an access_token in the query; `open` ones bring their own credentials. */
export type Endpoint =
  | (Common & { access: 'token'; answer(call: Call): Answered })
  | (Common & { access: 'open'; answer(call: OpenCall): Answered })

export const ok = (extra: JsonObject = {}): JsonObject => ({ errcode: 0, errmsg: 'ok', ...extra })

/** A refusal in WeChat's words; the trace is added on the way out. */
export const refuse = (errcode: number): JsonObject => ({ errcode, errmsg: stemOf(errcode) })

/** Whose token this is, or why it is none (wire contract 1.4). */
function checkToken(world: World, value: string | null): Account | number {
  if (!value) return 41001
  if (!isTokenShaped(value)) return 40014
  const token = world.state.credentials.tokens.find((t) => t.value === value)
  const now = nowOf(world)
  if (!token || (token.retiredAt !== undefined && token.retiredAt <= now)) return 40001
  if (token.expiresAt <= now) return 42001
  return world.accounts.find((account) => account.appId === token.appId) ?? 40001
}

/** An appid and its secret, or which of the two is wrong. */
export function checkSecret(world: World, appId: string, secret: string): Account | number {
  if (!appId) return 41002
  if (!secret) return 41004
  const account = world.accounts.find((a) => a.appId === appId)
  if (!account) return 40013
  if (account.appSecret !== secret) return 40125
  return world.state.settings.refuseIp ? 40164 : account
}

/** What people will read comes through these. */
const shown = ['/card/create', '/card/update', '/card/landingpage/create']

async function readBody(endpoint: Endpoint, request: Request): Promise<JsonObject | number> {
  if (endpoint.method === 'GET' || endpoint.body === 'multipart') return {}
  const text = await request.text()
  if (text === '') return 44002
  // WeChat wants characters, not escapes, in what it will show to people.
  if (shown.includes(endpoint.path) && /\\u(?!00[0-7])[0-9a-f]{4}/i.test(text)) return 40033
  return parseObject(text) ?? 47001
}

async function decide(world: World, endpoint: Endpoint, request: Request): Promise<JsonObject> {
  const query = new URL(request.url).searchParams
  const account = endpoint.access === 'token' ? checkToken(world, query.get('access_token')) : undefined
  if (typeof account === 'number') return refuse(account)
  if (request.method !== endpoint.method) return refuse(endpoint.method === 'POST' ? 43002 : 43001)
  const body = await readBody(endpoint, request)
  if (typeof body === 'number') return refuse(body)
  if (endpoint.access === 'open') return endpoint.answer({ world, query, body, request })
  return account ? endpoint.answer({ world, account, query, body, request }) : refuse(41001)
}

/** WeChat's answer: the checks in WeChat's order, and a trace at the end of every errmsg but `ok`. */
export async function answerCall(world: World, endpoint: Endpoint, request: Request): Promise<JsonObject> {
  const answer = await decide(world, endpoint, request)
  return typeof answer.errcode === 'number' && answer.errcode !== 0
    ? withTrace(world, answer, endpoint.access === 'open')
    : answer
}

/** Token and authorization errors have a comma before the trace, the others have none (wire contract, conventions). */
export function withTrace(world: World, answer: JsonObject, comma: boolean): JsonObject {
  return { ...answer, errmsg: `${String(answer.errmsg)}${comma ? ',' : ''} rid: ${traceId(world.random)}` }
}
