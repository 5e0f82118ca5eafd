import pg from 'pg'
import type { Log } from '../floor.ts'

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: Error | boolean) => void,
) => void

/**
 * The connections of graphile-worker. A pool of its own making loses its listeners before its connections, and a listening
 * connection that breaks while it is given back is given back twice: either is an error that nobody catches, and would end the
 * process just when the database went away. Here neither is one.
 */
class WorkersPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    if (!callback) return super.connect().then(releasedOnce)
    super.connect((error, client, done) => {
      const kept = client && releasedOnce(client)
      callback(error, kept, kept ? kept.release : done)
    })
  }
}

function releasedOnce(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client)
  let isReleased = false
  client.release = (error) => {
    if (isReleased) return
    isReleased = true
    release(error)
  }
  return client
}

/** For so many workers: each may complete a job while another fetches one, and one more connection listens. */
export function workersPool(log: Log, connectionString: string, concurrency: number): pg.Pool {
  const pool = new WorkersPool({ connectionString, max: concurrency + 1 })
  pool.on('error', (error) => log.warn({ error: error.message }, 'a connection of the workers was lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
