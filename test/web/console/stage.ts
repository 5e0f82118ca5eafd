import { createMemoryHistory } from 'vue-router'
import type { StaffSession } from '../../../shared/console/people.ts'
import type { Role } from '../../../shared/console/role.ts'
import { createConsole } from '../../../web/console/console.ts'
import type { ConsolePage } from '../../../web/console/page.ts'
import { consolePages } from '../../../web/console/pages.ts'
import type { Place } from '../../../web/console/place.ts'
import { createPreferences } from '../../../web/console/store/preferences.ts'

/** A JSON answer, or a status that refuses, or no network; a function may look at the body. */
export type Reply = object | number | 'offline'
export type Script = Record<string, Reply | ((body: unknown) => Reply)>

/** Somebody of a role who is signed in. */
export const staff = (role: Role = 'owner'): StaffSession => ({
  id: 'staff-1',
  name: '李小禾',
  email: 'li@example.com',
  role,
  secondFactor: false,
})

/** What a browser keeps, in a map. */
export function createStorage(kept: Record<string, string> = {}) {
  const all = new Map(Object.entries(kept))
  return {
    all,
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, word: string) => void all.set(key, word),
  }
}

/** The system's wish for a dark theme, which can change. */
export function createMedia(matches = false) {
  const heard: ((event: MediaQueryListEvent) => void)[] = []
  return {
    matches,
    addEventListener: (_: string, then: EventListenerOrEventListenerObject) => void heard.push(then as never),
    change: (now: boolean) => heard.forEach((then) => then({ matches: now } as MediaQueryListEvent)),
  }
}

/** A refusal of the server's. */
export const refused = (code: string, message: string, fields?: Record<string, string>) => ({
  error: { code, message, requestId: 'request-1', ...(fields && { fields }) },
})

/** The whole console before a server that answers by script, `GET /session`; what it does not know is 404. */
export function createStage(
  script: Script,
  options: {
    kept?: Record<string, string>
    welcomeToken?: string
    place?: Place
    pages?: ConsolePage[]
  } = {},
) {
  const asked: string[] = []
  /** By which door each request came in: the till's inside WeChat, or the console's own. */
  const doors: (string | undefined)[] = []
  const root = document.createElement('html')
  const { app, ...parts } = createConsole({
    fetch: async (input, init) => {
      const path = String(input).replace('/api/console', '').replace(/\?.*/, '')
      const name = `${init?.method} ${path}`
      asked.push(name)
      doors.push(new Headers(init?.headers).get('x-console-door') ?? undefined)
      const reply = script[name] ?? 404
      const said = typeof reply === 'function' ? reply(JSON.parse(String(init?.body ?? 'null'))) : reply
      if (said === 'offline') throw new TypeError('Failed to fetch')
      if (typeof said === 'number') return Response.json(refused('refused', '没有成功'), { status: said })
      return Response.json(said, { status: 'error' in said ? 422 : 200 })
    },
    createXhr: () => new XMLHttpRequest(),
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    preferences: createPreferences({ storage: createStorage(options.kept), media: createMedia(), root }),
    history: createMemoryHistory('/console/'),
    pages: options.pages ?? consolePages,
    welcomeToken: options.welcomeToken,
    ...(options.place ? { place: options.place } : {}),
  })
  return { app, ...parts, asked, doors, script }
}
