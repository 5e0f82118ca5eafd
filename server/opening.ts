import {
  systemClock,
  systemRandom,
  type Clock,
  type Fetch,
  type Log,
  type Outside,
  type Random,
} from './floor.ts'
import { startJobs } from './job/runner.ts'
import { createOutside } from './outside.ts'
import type { Settings } from './settings.ts'
import { listenForChanges } from './store/changes.ts'
import { createCipher } from './store/cipher.ts'
import { createCredentialStore } from './store/credential.ts'
import { openDatabase } from './store/database.ts'
import { startCluster } from './store/embedded/cluster.ts'
import { migrateDatabase } from './store/migrate.ts'
import type { House } from './usecase/house.ts'
import { createCallCounts } from './usecase/operator/callCounts.ts'
import { createWechat } from './wechat/client.ts'

export type OpenHouse = {
  house: House
  /** Take up the tasks. Until then they only queue up. */
  work(): Promise<void>
  /** Ends the tasks, then the database, in that order. Safe to call twice. */
  close(): Promise<void>
}

/** The platform's own network; connections are kept alive. */
export const systemFetch: Fetch = (url, init) => globalThis.fetch(url, init)

/**
 * Put the rooms on the floor: database (embedded where no DATABASE_URL is set), migrations, WeChat, tasks.
 * Whatever was opened is closed again when a later step fails.
 */
export async function openHouse(
  settings: Settings,
  log: Log,
  floor: { fetch?: Fetch; clock?: Clock; random?: Random; outside?: Outside } = {},
): Promise<OpenHouse> {
  const { fetch = systemFetch, clock = systemClock, random = systemRandom } = floor
  const outside = floor.outside ?? createOutside(settings.WEBHOOK_ALLOWED_HOSTS)
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const step of closers.splice(0).toReversed()) await step()
  }
  try {
    const url = settings.DATABASE_URL ?? (await openEmbedded(settings, random, log, closers))
    await migrateDatabase(url)
    const { db, pool } = openDatabase(url, log)
    closers.push(() => pool.end())
    const changes = await listenForChanges(url, clock, log)
    closers.push(() => changes.close())
    const cipher = createCipher(settings.SECRET_KEY, random)
    const calls = createCallCounts()
    const wechat = createWechat({
      fetch,
      clock,
      random,
      log,
      store: createCredentialStore({ db, cipher, appId: settings.WECHAT_APP_ID }),
      appId: settings.WECHAT_APP_ID,
      appSecret: settings.WECHAT_APP_SECRET,
      apiUrl: settings.WECHAT_API_URL,
      openUrl: settings.WECHAT_OPEN_URL,
      mpUrl: settings.WECHAT_MP_URL,
      onCall: calls.count,
    })
    const house: House = {
      fetch,
      db,
      clock,
      random,
      log,
      settings,
      wechat,
      outside,
      calls,
      cipher,
      changes,
    }
    const work = async () => {
      const jobs = await startJobs(house, { connectionString: url, concurrency: 10 })
      closers.push(() => jobs.stop())
      const ending = new AbortController()
      const kept = wechat.credentials.keepFresh(ending.signal)
      closers.push(async () => {
        ending.abort()
        await kept
      })
    }
    return { house, work, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openEmbedded(settings: Settings, random: Random, log: Log, closers: (() => Promise<void>)[]) {
  log.info({ folder: settings.DATA_DIR }, 'DATABASE_URL is not set: an embedded PostgreSQL is used')
  const cluster = await startCluster(settings.DATA_DIR, random, log)
  closers.push(() => cluster.stop())
  return cluster.database('member_portal')
}
