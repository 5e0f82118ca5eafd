import type { FirstState } from '../../shared/portal.ts'
import { wechatAgent } from '../harness/signedIn.ts'
import { worldUrls } from '../harness/settings.ts'
import type { World } from '../harness/world.ts'

export type Phone = {
  jar: Map<string, string>
  /** One request to the portal, by path or by an address under it; cookies are kept. */
  ask(path: string, init?: RequestInit): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** Where WeChat's authorization page sends the browser back to. */
  authorize(location: string | null): Promise<string>
  /** Opens the portal and walks the silent authorization, if there is one, to the page at its end. */
  open(path: string): Promise<Response>
}

/** A browser of its own in front of the portal: WeChat's on a phone of the emulator's n-th customer, or another. */
export function phone(world: World, options: { agent?: string; customer?: number } = {}): Phone {
  const jar = new Map<string, string>()
  const openid = world.emulator.state.customers[options.customer ?? 0]?.openid ?? ''

  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }

  const ask: Phone['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('user-agent')) headers.set('user-agent', options.agent ?? wechatAgent.android)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const url = path.startsWith('/') ? `${worldUrls.portal}${path}` : path
    return keep(await world.app.request(url, { redirect: 'manual', ...init, headers }))
  }

  const authorize: Phone['authorize'] = async (location) => {
    const cookie = `emulator_customer=${openid}`
    const answer = await world.emulator.fetch(new Request(location ?? '', { headers: { cookie } }))
    return answer.headers.get('location') ?? ''
  }

  return {
    jar,
    ask,
    authorize,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: worldUrls.portal, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async open(path) {
      let answer = await ask(path)
      for (let step = 0; step < 4 && answer.status >= 300 && answer.status < 400; step += 1) {
        const location = answer.headers.get('location') ?? ''
        const next = location.startsWith(worldUrls.wechat) ? await authorize(location) : location
        answer = await ask(next)
      }
      return answer
    },
  }
}

export const outsideAgent =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15'

/** The first state inside a page's HTML. */
export async function firstStateOf(answer: Response): Promise<FirstState> {
  const html = await answer.text()
  const [, json = 'null'] =
    /<script type="application\/json" id="first-state"[^>]*>(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(json) as FirstState
}

/** JSON to one of the emulator's own doors. */
export async function door<T>(world: World, path: string, body: unknown): Promise<T> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await world.emulator.fetch(new Request(`${worldUrls.wechat}/_emulator/${path}`, init))
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** The n-th customer takes the seeded card and submits its form; where WeChat sends her phone is the answer. */
export async function submitted(
  world: World,
  customer = 0,
): Promise<{ cardId: string; code: string; redirectUrl: string }> {
  const cardId = world.emulator.state.cards[0]?.cardId ?? ''
  const openid = world.emulator.state.customers[customer]?.openid ?? ''
  const { code } = await door<{ code: string }>(world, 'claim', { openid, cardId, outerStr: 'poster' })
  const fields = {
    USER_FORM_INFO_FLAG_MOBILE: `1391234567${customer}`,
    USER_FORM_INFO_FLAG_NAME: '林小满',
    USER_FORM_INFO_FLAG_SEX: '女',
    USER_FORM_INFO_FLAG_BIRTHDAY: '1995-6-18',
  }
  const { redirectUrl } = await door<{ redirectUrl: string }>(world, 'submit', {
    openid,
    cardId,
    code,
    fields,
  })
  return { cardId, code, redirectUrl }
}

/** The next `times` calls of a path at WeChat fail; all of them where nothing is said. */
export const fault = (world: World, path: string, broken: Record<string, unknown>, times?: number) =>
  door(world, 'faults', { path, fault: broken, ...(times === undefined ? {} : { times }) })

/** How often WeChat was asked for this path. */
export const callsOf = (world: World, path: string) =>
  world.emulator.calls.filter((call) => call.path === path).length

/** What waits for time (a retry, a time-out) gets it, bit by bit, until the answer is there. */
export async function inTime<T>(world: Pick<World, 'database' | 'clock'>, answer: Promise<T>): Promise<T> {
  const state = { done: false }
  const settle = () => {
    state.done = true
  }
  answer.then(settle, settle)
  while (!state.done) {
    // A few answers of the database first: whoever asks it must not find the time gone.
    for (let turn = 0; turn < 5; turn += 1) await world.database.pool.query('select 1')
    await world.clock.advance(50)
  }
  return answer
}
