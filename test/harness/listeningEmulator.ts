import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createEmulator, type Emulator } from '../../server/emulator/emulator.ts'
import { systemClock, systemRandom } from '../../server/floor.ts'
import { systemFetch } from '../../server/opening.ts'
import { freePort } from './portalProcess.ts'
import { quietLog } from './quietLog.ts'

export type ListeningEmulator = {
  emulator: Emulator
  url: string
  portalPort: number
  /** JSON to one of the emulator's own doors. */
  door<T>(path: string, body?: unknown, method?: string): Promise<T>
  close(): Promise<void>
}

/** The emulator on a port of its own, with a real clock, for a portal in another process. */
export async function listeningEmulator(): Promise<ListeningEmulator> {
  const port = await freePort()
  const portalPort = await freePort()
  const url = `http://localhost:${port}`
  const emulator = createEmulator({
    fetch: systemFetch,
    clock: systemClock,
    random: systemRandom,
    log: quietLog,
    portalUrl: `http://localhost:${portalPort}`,
    url,
    callbackUrl: `http://127.0.0.1:${portalPort}/wechat/callback`,
    seedCard: true,
    reviewDelayMs: 0,
  })
  const server = createAdaptorServer({ fetch: (request, env) => emulator.fetch(request, env) })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    emulator,
    url,
    portalPort,
    async door<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
      const init =
        body === undefined
          ? { method }
          : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const answer = await fetch(`${base}/_emulator/${path}`, init)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async close() {
      emulator.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
