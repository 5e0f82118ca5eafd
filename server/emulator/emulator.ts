import { Hono } from 'hono'
import type { Clock, Fetch, Log, Random } from '../floor.ts'
import { type Account, emulatorAccount, neighbourAccount } from './account.ts'
import { mountDoors } from './doors/mountDoors.ts'
import { initialState } from './initialState.ts'
import { mountPages } from './mountPages.ts'
import { createDispatcher } from './push/dispatcher.ts'
import { review } from './review.ts'
import { seedCard } from './seedCard.ts'
import { endpoints } from './endpoints.ts'
import { type EmulatorEnv, serveEndpoint } from './serve.ts'
import type { EmulatorSettings, State } from './state.ts'
import { readStateFile, writeStateFile } from './stateFile.ts'
import type { RecordedCall, World } from './world.ts'

export type EmulatorOptions = {
  /** Delivers the pushes. */
  fetch: Fetch
  clock: Clock
  random: Random
  log: Log
  /** The merchant's portal, as the phone opens it. */
  portalUrl: string
  /** The emulator's own origin, as browsers see it. */
  url: string
  /** Where pushes go. */
  callbackUrl: string
  account?: Partial<Account>
  /** Registered JS-SDK domains (host, or host:port); the portal's host unless said otherwise. */
  jsDomains?: string[]
  /** The one registered web authorization domain; the portal's host unless said otherwise. */
  oauthDomain?: string
  /** Switches as of POST /_emulator/settings; a reset returns to them. */
  settings?: Partial<EmulatorSettings>
  /** How long the review of a new card takes; 3000, and 0 is over before card/create answers. */
  reviewDelayMs?: number
  /** Remember everything in this file, across restarts. */
  stateFile?: string
  /** Begin with a demonstration card of its own. */
  seedCard?: boolean
  /** The build's folder, with `phone/` and `bridge/` in it. */
  assetsDir?: string
}

export type Emulator = {
  app: Hono<EmulatorEnv>
  /**
   * Answers a request; rejects with a TypeError where a fault breaks the connection. A listener that hands over its
   * `incoming` message as well has the socket destroyed, as a broken connection looks from outside.
   */
  fetch(request: Request, env?: EmulatorEnv['Bindings']): Promise<Response>
  readonly account: Account
  readonly state: State
  /** What was asked of WeChat since the last reset, oldest first. */
  readonly calls: RecordedCall[]
  /** Back to the seed. Tokens, tickets and used codes stay, as a real WeChat would not take them back either. */
  reset(): void
  /** What there is now is what a reset returns to. */
  markSeed(): void
  /** Resolves when every push that is due has been delivered or put off. */
  settled(): Promise<void>
  close(): void
}

const hostOf = (url: string) => new URL(url).host

/** WeChat, small, strict and stateful: its API, its pages, its pushes, and a phone to look at. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { stateFile, reviewDelayMs } = options
  const settings = { ...options.settings, ...(reviewDelayMs === undefined ? {} : { reviewDelayMs }) }
  const account: Account = { ...emulatorAccount, ...options.account }
  const kept = stateFile ? readStateFile(stateFile, options.log) : undefined
  const now = options.clock.now().getTime()
  let seed = kept?.seed ?? initialState(now, settings)
  let stopped = new AbortController()
  let isDirty = false

  const save = () => {
    isDirty = false
    if (stateFile) writeStateFile(stateFile, { state: world.state, seed })
    for (const watcher of world.watchers) watcher.changed()
  }
  const world: World = {
    fetch: options.fetch,
    clock: options.clock,
    random: options.random,
    log: options.log,
    url: options.url,
    portalUrl: options.portalUrl,
    callbackUrl: options.callbackUrl,
    assetsDir: options.assetsDir,
    account,
    accounts: [account, neighbourAccount],
    oauthDomain: options.oauthDomain ?? hostOf(options.portalUrl),
    jsDomains: options.jsDomains ?? [hostOf(options.portalUrl)],
    state: kept?.state ?? structuredClone(seed),
    calls: [],
    faults: [],
    watchers: new Set(),
    changed() {
      if (isDirty) return
      isDirty = true
      // Before any answer leaves, and once for all that one call changes.
      queueMicrotask(() => isDirty && save())
    },
    deliver: (pushId) => dispatcher.deliver(pushId),
    after(ms, run) {
      const { signal } = stopped
      void world.clock.wait(ms, signal).then(run, () => undefined)
    },
  }
  const dispatcher = createDispatcher(world)

  const stop = () => {
    stopped.abort()
    stopped = new AbortController()
    dispatcher.stop()
  }
  const reset = () => {
    stop()
    const { credentials, usedCodes } = world.state
    world.state = { ...structuredClone(seed), credentials, usedCodes }
    world.calls.length = 0
    world.faults.length = 0
    resume(world)
    world.changed()
  }
  const markSeed = () => {
    seed = structuredClone({ ...world.state, pushes: [] })
    world.changed()
  }
  if (options.seedCard && world.state.cards.length === 0) {
    seedCard(world)
    markSeed()
  }
  if (kept) resume(world)

  const app = mount(world, reset)
  return {
    app,
    fetch: (request, env) => raceAbort(request.signal, async () => app.fetch(request, env ?? {})),
    account,
    calls: world.calls,
    get state() {
      return world.state
    },
    reset,
    markSeed,
    settled: () => dispatcher.settled(),
    close() {
      stop()
      if (isDirty) save()
      for (const watcher of world.watchers) watcher.end()
    },
  }
}

/** What a killed emulator, or the seed, left open goes on: reviews and pushes. */
function resume(world: World): void {
  for (const card of world.state.cards) if (card.status === 'CARD_STATUS_NOT_VERIFY') review(world, card)
  for (const push of world.state.pushes) if (push.state === 'waiting') world.deliver(push.id)
}

function mount(world: World, reset: () => void): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>()
  // A broken connection is to reach the caller's fetch, and a bug is not to look like an answer of WeChat's.
  app.onError((error) => {
    throw error
  })
  for (const endpoint of endpoints) app.all(endpoint.path, (c) => serveEndpoint(world, endpoint, c))
  mountPages(app, world)
  mountDoors(app, world, reset)
  return app
}

/** A caller who hangs up hears no more, as over a real network; what was begun goes on. */
async function raceAbort(signal: AbortSignal, run: () => Promise<Response>): Promise<Response> {
  signal.throwIfAborted()
  const hungUp = Promise.withResolvers<never>()
  const hangUp = () => hungUp.reject(signal.reason as Error)
  signal.addEventListener('abort', hangUp)
  try {
    return await Promise.race([run(), hungUp.promise])
  } finally {
    signal.removeEventListener('abort', hangUp)
  }
}
