import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../server/floor.ts'
import { openDatabase } from '../../server/store/database.ts'
import { quietLog } from './quietLog.ts'

export type FreshDatabase = { url: string; db: Database; pool: pg.Pool; close(): Promise<void> }

/** A database of one's own on the run's cluster: real PostgreSQL, migrated, empty. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(inject('templateUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = async (statement: string) => {
    const client = new pg.Client({
      connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).href,
    })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await admin(`create database ${name} template template strategy file_copy`)
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href
  const { db, pool } = openDatabase(url, quietLog)
  return {
    url,
    db,
    pool,
    async close() {
      await pool.end()
      await admin(`drop database ${name} with (force)`)
    },
  }
}
