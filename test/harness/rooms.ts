import { randomBytes } from 'node:crypto'
import { createEmulator, type Emulator } from '../../server/emulator/emulator.ts'
import { OutsideError, type Clock, type Fetch, type Outside } from '../../server/floor.ts'
import { drainJobs } from '../../server/job/runner.ts'
import { listenForChanges } from '../../server/store/changes.ts'
import { createCipher } from '../../server/store/cipher.ts'
import { createCredentialStore } from '../../server/store/credential.ts'
import type { House } from '../../server/usecase/house.ts'
import { createCallCounts } from '../../server/usecase/operator/callCounts.ts'
import { createWechat } from '../../server/wechat/client.ts'
import { createStoppedClock, type StoppedClock } from './clock.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'
import { keepingLog } from './quietLog.ts'
import { worldSettings, worldUrls } from './settings.ts'

export type Rooms = {
  house: House
  emulator: Emulator
  clock: StoppedClock
  database: FreshDatabase
  log: ReturnType<typeof keepingLog>
  /** Let every task run, also those that wait for a later time, and every due push arrive, until nothing is left. */
  drain(): Promise<void>
  /** Whatever still asks WeChat behind an answer's back gets the time for its tries: on a clock that stands it would hold its lock for ever. */
  letEnd(): Promise<void>
  close(): Promise<void>
}

/** More than any call with all its tries takes. */
const ROUNDS_MAX = 60

export type RoomsOptions = {
  settings?: Record<string, string> | undefined
  seedCard?: boolean | undefined
  reviewDelayMs?: number
  /** Where the emulator's pushes arrive. */
  receive(request: Request): Promise<Response>
  /** Who answers at addresses outside; nobody where nothing is said. */
  outside?: Outside | undefined
  /** How WeChat's client waits; the stopped clock where nothing is said. */
  hurry?(clock: StoppedClock): Clock
}

/** A network in which no name is known. */
const emptyOutside: Outside = {
  fetch: () => Promise.reject(new OutsideError('unknown_host')),
  judge: () => Promise.resolve(undefined),
}

/** The house on a real PostgreSQL, with the emulator in WeChat's place, a clock that stands still, and no ports. */
export async function standingRooms(options: RoomsOptions): Promise<Rooms> {
  const settings = worldSettings(options.settings)
  const database = await freshDatabase()
  const clock = createStoppedClock()
  const random = { bytes: (length: number) => randomBytes(length) }
  const log = keepingLog()
  const emulator = createEmulator({
    fetch: async (url, init) => options.receive(new Request(url, init)),
    clock,
    random,
    log,
    portalUrl: worldUrls.portal,
    url: worldUrls.wechat,
    callbackUrl: `${worldUrls.portal}/wechat/callback`,
    seedCard: options.seedCard ?? true,
    ...(options.reviewDelayMs === undefined ? {} : { reviewDelayMs: options.reviewDelayMs }),
  })
  const fetch: Fetch = async (url, init) => emulator.fetch(new Request(url, init))
  const cipher = createCipher(settings.SECRET_KEY, random)
  const store = createCredentialStore({ db: database.db, cipher, appId: settings.WECHAT_APP_ID })
  const calls = createCallCounts()
  const wechat = createWechat({
    fetch,
    clock: options.hurry?.(clock) ?? clock,
    random,
    log,
    store,
    appId: settings.WECHAT_APP_ID,
    appSecret: settings.WECHAT_APP_SECRET,
    apiUrl: settings.WECHAT_API_URL,
    openUrl: settings.WECHAT_OPEN_URL,
    mpUrl: settings.WECHAT_MP_URL,
    onCall: calls.count,
  })
  const changes = await listenForChanges(database.url, clock, log)
  const house: House = {
    fetch,
    db: database.db,
    clock,
    random,
    log,
    settings,
    wechat,
    outside: options.outside ?? emptyOutside,
    calls,
    cipher,
    changes,
  }
  const letEnd = async () => {
    for (let round = 0; round < ROUNDS_MAX && clock.waiting() > 0; round += 1) {
      await database.pool.query('select 1')
      await clock.advance(1000)
    }
  }
  return {
    house,
    emulator,
    letEnd,
    clock,
    database,
    log,
    async drain() {
      for (let round = 0; round < 3; round += 1) {
        await emulator.settled()
        await drainJobs(house, database.pool)
      }
    },
    async close() {
      emulator.close()
      await changes.close()
      await letEnd()
      await database.close()
    },
  }
}
