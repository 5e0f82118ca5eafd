import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { systemClock } from '../floor.ts'
import type { Surroundings } from './context.ts'

/** What answers: an app's `fetch`, or something wrapped around it. */
export type Answering = (request: Request, surroundings: Surroundings) => Response | Promise<Response>

export type Listening = {
  port: number
  /** Takes no new requests, lets those under way go on for 5 seconds at most; whoever only waits is answered at once. */
  close(): Promise<void>
}

const GRACE_MS = 5000

/** Serve. Resolves once the port is open, rejects with a sentence where it cannot be had. `port` 0 takes a free one. */
export async function listen(
  answering: Answering,
  { port, hostname }: { port: number; hostname: string },
): Promise<Listening> {
  const closing = new AbortController()
  const server = createAdaptorServer({
    fetch: (request, surroundings) =>
      answering(request, Object.assign(surroundings, { closing: closing.signal })),
  })
  await new Promise<void>((opened, failed) => {
    server.once('error', (error) => failed(sentence(error, port)))
    server.listen(port, hostname, () => opened())
  })
  const address = server.address() as AddressInfo
  return {
    port: address.port,
    async close() {
      closing.abort()
      const closed = new Promise<void>((done) => server.close(() => done()))
      const inTime = new AbortController()
      const late = systemClock.wait(GRACE_MS, inTime.signal).catch(() => undefined)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await Promise.race([closed, late])
      inTime.abort()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

function sentence(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  return code === 'EADDRINUSE'
    ? new Error(`port ${port} is taken by another program`, { cause: error })
    : error
}
