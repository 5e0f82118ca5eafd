import { apiScopes, type ApiScope } from '../../shared/api.ts'
import { makeApiKey } from '../../server/usecase/api/makeKey.ts'
import type { World } from './world.ts'

export type ApiAnswer<Body = unknown> = { status: number; body: Body; headers: Headers }

/** What a problem says; of a success nothing. */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  facts?: Record<string, string | number>
  errors?: { pointer?: string; parameter?: string; detail: string }[]
}

export type ApiClient = {
  keyId: string
  key: string
  ask<Body = unknown>(method: string, path: string, asked?: Asked): Promise<ApiAnswer<Body>>
}

type Asked = {
  body?: unknown
  /** As it is, in the place of JSON. */
  text?: string
  /** The Idempotency-Key; one of its own for every write where nothing is said, and none for null. */
  once?: string | null
  headers?: Record<string, string>
  address?: string
}

let count = 0

/** A key of the API and a program that uses it. Paths are those below /api/v1. */
export async function apiClient(
  { app, house }: Pick<World, 'app' | 'house'>,
  {
    scopes = [...apiScopes],
    networks = [],
    days,
  }: { scopes?: ApiScope[]; networks?: string[]; days?: number } = {},
): Promise<ApiClient> {
  const { key, row } = await makeApiKey(house, {
    name: '测试系统',
    scopes,
    networks,
    days,
    createdBy: 'system',
  })
  return { keyId: row.id, key, ask: (method, path, asked) => ask(app, key, method, path, asked) }
}

/** A request with any key, or with none. */
export async function ask<Body>(
  app: World['app'],
  key: string | undefined,
  method: string,
  path: string,
  { body, text, once, headers, address = '203.0.113.7' }: Asked = {},
): Promise<ApiAnswer<Body>> {
  count += 1
  const isWrite = method !== 'GET'
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(`http://localhost:8080/api/v1${path}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isWrite && once !== null ? { 'idempotency-key': once ?? `once-${count}` } : {}),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  })
  const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: address } } })
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  const said = isJson ? await answer.json() : await answer.text()
  return { status: answer.status, body: said as Body, headers: answer.headers }
}
