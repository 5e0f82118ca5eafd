import { makeSignature } from 'better-auth/crypto'
import type { Role } from '../../shared/console/role.ts'
import { randomWord } from '../../server/floor.ts'
import { insertStaff } from '../../server/store/statement/insertStaff.ts'
import { authOf } from '../../server/usecase/staff/auth.ts'
import type { World } from './world.ts'

export type ConsoleClient = {
  /** Paths below /api/console, like `/cards`. */
  get(path: string): Promise<Response>
  post(path: string, body?: unknown): Promise<Response>
  put(path: string, body?: unknown): Promise<Response>
  patch(path: string, body?: unknown): Promise<Response>
  upload(path: string, form: FormData): Promise<Response>
  /** Raw bytes, such as a part of a file. */
  putBytes(path: string, bytes: Uint8Array): Promise<Response>
  cookie(): string
}
export type StaffClient = ConsoleClient & { id: string; name: string; email: string }

/** A browser at the console: keeps cookies, names our origin. Signed in where it begins with a session's cookie. */
export function consoleBrowser(
  { app, house }: Pick<World, 'app' | 'house'>,
  options: { cookie?: string; locale?: string; address?: string } = {},
): ConsoleClient {
  const jar = new Map<string, string>()
  const keep = (cookie: string) => {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
    if (isGone) jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  if (options.cookie) keep(options.cookie)
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (method: string, path: string, body?: BodyInit, type?: string) => {
    const headers = new Headers({
      origin: house.settings.PUBLIC_URL,
      'user-agent': 'Mozilla/5.0 (X11; Linux x64) Chrome/142.0.0.0',
      'accept-language': options.locale ?? 'zh-CN',
      ...(jar.size > 0 ? { cookie: cookie() } : {}),
      ...(type ? { 'content-type': type } : {}),
    })
    const url = `${house.settings.PUBLIC_URL}/api/console${path}`
    const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })
    const surroundings = { incoming: { socket: { remoteAddress: options.address ?? '203.0.113.7' } } }
    const answer = await app.fetch(request, surroundings)
    for (const line of answer.headers.getSetCookie()) keep(line)
    return answer
  }
  const json = (method: string) => (path: string, body?: unknown) =>
    send(method, path, JSON.stringify(body ?? {}), 'application/json')
  return {
    get: (path) => send('GET', path),
    post: json('POST'),
    put: json('PUT'),
    patch: json('PATCH'),
    upload: (path, form) => send('POST', path, form),
    putBytes: (path, bytes) => send('PUT', path, new Uint8Array(bytes), 'application/octet-stream'),
    cookie,
  }
}

/** Somebody of this role with a session, without the cost of a password: no password opens this account. */
export async function staffIn(
  world: Pick<World, 'app' | 'house'>,
  role: Role,
  name = `${role} 小王`,
): Promise<StaffClient> {
  const { house } = world
  const id = randomWord(house.random, 24)
  const email = `${id.toLowerCase()}@shop.example`
  await insertStaff(house.db, { id, name, email, role, passwordHash: 'none', at: house.clock.now() })
  return { ...consoleBrowser(world, { cookie: await sessionCookie(world, id) }), id, name, email }
}

/** The cookie of a new session of this person, as the login library makes it. */
export async function sessionCookie({ house }: Pick<World, 'house'>, staffId: string): Promise<string> {
  const { internalAdapter, authCookies, secret } = await authOf(house).$context
  const session = await internalAdapter.createSession(staffId)
  if (!session) throw new Error('no session was made')
  const value = encodeURIComponent(`${session.token}.${await makeSignature(session.token, secret)}`)
  return `${authCookies.sessionToken.name}=${value}`
}
