import type { Clock, Fetch, Log, Random } from '../floor.ts'
import type { Account } from './account.ts'
import type { State } from './state.ts'

/** One call of an endpoint, as GET /_emulator/calls tells it. */
export type RecordedCall = {
  at: string
  method: string
  path: string
  query: Record<string, string>
  body?: unknown
  /** Absent when the connection was dropped. */
  status?: number
  answer?: unknown
  fault?: Fault
}

export type Fault =
  | { errcode: number }
  | { status: number }
  | { delayMs: number }
  | { drop: 'before' | 'after' }

/** A fault in force; `left` is how many more calls meet it, absent when all do. */
type PlacedFault = { path: string; fault: Fault; left?: number }

export type Watcher = { changed(): void; end(): void }

/** What every endpoint, door and page of the emulator works on. */
export type World = {
  fetch: Fetch
  clock: Clock
  random: Random
  log: Log
  /** The emulator's own origin: it stands for api., open. and mp.weixin.qq.com at once. */
  url: string
  portalUrl: string
  callbackUrl: string
  assetsDir: string | undefined
  /** The merchant's account first; all of them have tokens, cards and tickets of their own. */
  account: Account
  accounts: Account[]
  oauthDomain: string
  jsDomains: string[]
  state: State
  calls: RecordedCall[]
  faults: PlacedFault[]
  /** Call after every change of `state`: it is written to the state file and the phones are told. */
  changed(): void
  /** The phones that listen to changes. */
  watchers: Set<Watcher>
  /** Send what is new in `state.pushes`. */
  deliver(pushId: string): void
  /** Run later by the emulator's clock; a reset or a close forgets it. */
  after(ms: number, run: () => void): void
}

export const nowOf = (world: World) => world.clock.now().getTime()
export const secondsOf = (world: World) => Math.floor(nowOf(world) / 1000)
