import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { Fetch } from '../../server/floor.ts'
import { createEmulator, type Emulator } from '../../server/emulator/emulator.ts'
import { createApp } from '../../server/http/app.ts'
import { drainJobs } from '../../server/job/runner.ts'
import { listenForChanges } from '../../server/store/changes.ts'
import { createCipher } from '../../server/store/cipher.ts'
import { createCredentialStore } from '../../server/store/credential.ts'
import type { House } from '../../server/usecase/house.ts'
import { createWechat } from '../../server/wechat/client.ts'
import { createStoppedClock, type StoppedClock } from './clock.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'
import { plainPages } from './pages.ts'
import { keepingLog } from './quietLog.ts'
import { worldSettings, worldUrls } from './settings.ts'

export type World = {
  house: House
  app: Hono
  emulator: Emulator
  clock: StoppedClock
  database: FreshDatabase
  log: ReturnType<typeof keepingLog>
  /** Let every task run, also those that wait for a later time, and every due push arrive, until nothing is left. */
  drain(): Promise<void>
  close(): Promise<void>
}

/** The whole house in one process: a real PostgreSQL, the emulator in WeChat's place, a clock that stands still, no ports. */
export async function world(
  options: { settings?: Record<string, string>; seedCard?: boolean } = {},
): Promise<World> {
  const settings = worldSettings(options.settings)
  const database = await freshDatabase()
  const clock = createStoppedClock()
  const random = { bytes: (length: number) => randomBytes(length) }
  const log = keepingLog()
  const rooms: { app?: Hono } = {}
  const emulator = createEmulator({
    fetch: async (url, init) => {
      if (!rooms.app) throw new TypeError('nobody listens')
      return rooms.app.fetch(new Request(url, init))
    },
    clock,
    random,
    log,
    portalUrl: worldUrls.portal,
    url: worldUrls.wechat,
    callbackUrl: `${worldUrls.portal}/wechat/callback`,
    seedCard: options.seedCard ?? true,
    reviewDelayMs: 0,
  })
  const fetch: Fetch = async (url, init) => emulator.fetch(new Request(url, init))
  const cipher = createCipher(settings.SECRET_KEY, random)
  const store = createCredentialStore({ db: database.db, cipher, appId: settings.WECHAT_APP_ID })
  const wechat = createWechat({
    fetch,
    clock,
    random,
    log,
    store,
    appId: settings.WECHAT_APP_ID,
    appSecret: settings.WECHAT_APP_SECRET,
    apiUrl: settings.WECHAT_API_URL,
    openUrl: settings.WECHAT_OPEN_URL,
    mpUrl: settings.WECHAT_MP_URL,
  })
  const changes = await listenForChanges(database.url, clock, log)
  const house: House = { fetch, db: database.db, clock, random, log, settings, wechat, cipher, changes }
  const app = createApp(house, plainPages)
  rooms.app = app
  return {
    house,
    app,
    emulator,
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
      await database.close()
    },
  }
}
