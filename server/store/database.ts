import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Log } from '../floor.ts'
import * as schema from './schema.ts'

/** int8 as number: our figures stay far below 2^53, and a string would be added up as text. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** One pool of connections a process. A connection lost while idle is logged and replaced, never a crash. */
export function openDatabase(
  connectionString: string,
  log: Log,
  connectionsMax = 20,
): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString, max: connectionsMax, application_name: 'member-portal' })
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost'))
  // Graphile borrows this pool in tests and insists on a listener for each connection.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: drizzle(pool, { schema }), pool }
}
