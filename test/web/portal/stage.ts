import type { FirstState } from '../../../shared/portal.ts'
import { text } from '../../../shared/text/text.ts'
import { createPortalApi } from '../../../web/api/portal.ts'
import type { Browser, Pocket } from '../../../web/portal/browser.ts'
import type { PortalParts } from '../../../web/portal/parts.ts'
import type { AddCardOutcome, LocateOutcome, OpenCardOutcome, WechatBrowser } from '../../../web/wx/wechat.ts'

/** A JSON answer, a status that refuses, or no network. A function may wait as long as it likes. */
export type Reply = object | number | 'offline' | (() => Promise<object | number | 'offline'>)

export type Script = {
  /** By the last part of the address: `me`, `sync`, `card-ext`, …; the last reply of a list repeats. */
  replies?: Record<string, Reply | Reply[]>
  ready?: 'ready' | 'unavailable'
  inWechat?: boolean
  addCard?: AddCardOutcome
  openCard?: OpenCardOutcome
  locate?: LocateOutcome
  /** What the phone keeps of an earlier visit. */
  kept?: Record<string, string>
}

function createPocket(): Pocket & { all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get: (key) => all.get(key),
    set: (key, word) => void all.set(key, word),
    remove: (key) => void all.delete(key),
  }
}

const START = Date.parse('2026-11-23T10:00:30.000Z')

type PhoneState = {
  now: number
  /** What the phone's clock said when the page came. */
  arrived: number
  ticks: number
  isOnline: boolean
  hash: string
  place: { latitude: number; longitude: number } | undefined
}

/** A browser whose clock stands, whose pauses end when told, and which notes where it was sent. */
function createBrowserDouble() {
  const pauses: { ms: number; end: () => void }[] = []
  const went: string[] = []
  const returns: (() => void)[] = []
  const leaves: (() => void)[] = []
  const [local, session] = [createPocket(), createPocket()]
  const saved: { fileName: string; text: string }[] = []
  /** What the phone says of itself; a test may set it. */
  const clock: PhoneState = {
    now: START,
    arrived: START,
    ticks: 0,
    isOnline: true,
    hash: '',
    place: undefined,
  }
  const browser: Browser = {
    now: () => clock.now,
    ticks: () => clock.ticks,
    arrivedAt: () => ({ ticks: 0, now: clock.arrived }),
    isOnline: () => clock.isOnline,
    locate: async () => clock.place,
    save: (fileName, text) => void saved.push({ fileName, text }),
    takeHash: () => clock.hash,
    pause: (ms, signal) =>
      new Promise((resolve) => {
        pauses.push({ ms, end: resolve })
        signal?.addEventListener('abort', () => resolve())
      }),
    afterPaint: (then) => then(),
    assign: (url) => void went.push(url),
    reload: () => void went.push('reload'),
    copy: async () => true,
    local,
    session,
    onReturn: (then) => {
      returns.push(then)
      return () => undefined
    },
    onLeave: (then) => {
      leaves.push(then)
      return () => undefined
    },
  }
  return {
    browser,
    clock,
    saved,
    pauses,
    went,
    local,
    session,
    comeBack: () => returns.forEach((then) => then()),
    leave: () => leaves.forEach((then) => then()),
  }
}

/** The portal's parts as a test's script has them, and notes of what was asked of them. */
export function createStage(first: FirstState, script: Script = {}) {
  const double = createBrowserDouble()
  for (const [key, word] of Object.entries(script.kept ?? {})) double.local.set(key, word)
  const asked: string[] = []
  const bodies: unknown[] = []
  const opened: unknown[] = []
  const left = new Map(
    Object.entries(script.replies ?? {}).map(([name, reply]) => [
      name,
      Array.isArray(reply) ? [...reply] : [reply],
    ]),
  )

  async function answer(name: string): Promise<Response> {
    const list = left.get(name) ?? []
    const reply = list.length > 1 ? list.shift() : list[0]
    const said = typeof reply === 'function' ? await reply() : (reply ?? 404)
    if (said === 'offline') throw new TypeError('Failed to fetch')
    return typeof said === 'number' ? Response.json({}, { status: said }) : Response.json(said)
  }
  const api = createPortalApi({
    fetch: (input, init) => {
      const name = /\/api\/portal\/([a-z-]+)/.exec(String(input))?.[1] ?? ''
      asked.push(name)
      if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
      const gone = new Promise<never>((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('Aborted.'))),
      )
      return Promise.race([answer(name), gone])
    },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    onNoSession: () => void double.went.push('authorize'),
    onAnswer: () => undefined,
  })
  const wechat: WechatBrowser = {
    isWechat: () => script.inWechat ?? first.place === 'wechat',
    ready: async () => script.ready ?? 'ready',
    addCard: async () => {
      opened.push('addCard')
      return script.addCard ?? { outcome: 'added' }
    },
    openCard: async (card) => {
      opened.push(card)
      return script.openCard ?? { outcome: 'opened' }
    },
    scanQrCode: async () => ({ outcome: 'cancelled' }),
    locate: async () => script.locate ?? { outcome: 'unavailable', why: 'no_bridge' },
    closeWindow: () => void opened.push('close'),
  }
  const parts: PortalParts = { first, texts: text(first.locale), api, wechat, browser: double.browser }
  return { ...double, parts, asked, bodies, opened }
}

/** Everything that is only waiting for its turn has had it. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
