import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../../server/floor.ts'
import { startCluster } from '../../../server/store/embedded/cluster.ts'
import { isAlive, readPostmaster } from '../../../server/store/embedded/postmaster.ts'
import { keepingLog, quietLog } from '../../harness/quietLog.ts'

let folder: string
const dataDir = () => join(folder, 'postgres')
const start = (log = quietLog) => startCluster(folder, systemRandom, log)

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function killPostmaster(): Promise<void> {
  const running = await readPostmaster(dataDir())
  if (!running) throw new Error('no postmaster to kill')
  process.kill(running.pid, 'SIGKILL')
  while (isAlive(running.pid)) await new Promise((done) => setImmediate(done))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'member-portal-cluster-'))
})

afterEach(async () => {
  const cluster = await start()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
})

test('rows outlive a stop and a start', async () => {
  const first = await start()
  const url = await first.database('shop')
  await query(url, 'create table t (n int); insert into t values (42)')
  await first.stop()
  const second = await start()
  expect(await query(await second.database('shop'), 'select n from t')).toEqual([{ n: 42 }])
})

test('a server left running by a killed process is found again and used', async () => {
  const first = await start()
  const url = await first.database('shop')
  const log = keepingLog()
  const second = await start(log)
  expect(await second.database('shop')).toBe(url)
  expect(log.lines.map((line) => line.message)).toContain(
    'the embedded PostgreSQL was still running and is used again',
  )
})

test('after a kill -9 of PostgreSQL itself, what was committed is there at the next start', async () => {
  const first = await start()
  await query(await first.database('shop'), 'create table t (n int); insert into t values (7)')
  await killPostmaster()
  const second = await start()
  expect(await query(await second.database('shop'), 'select n from t')).toEqual([{ n: 7 }])
})

test('a stale pid file that names a stranger stops nobody and harms nobody', async () => {
  const first = await start()
  await first.stop()
  await writeFile(
    join(dataDir(), 'postmaster.pid'),
    `${process.pid}\n${dataDir()}\n1\n1\n\n127.0.0.1\n\nready\n`,
  )
  const second = await start()
  expect(await query(await second.database('shop'), 'select 1 as n')).toEqual([{ n: 1 }])
  expect(isAlive(process.pid)).toBe(true)
})

test('a cluster that another process still uses keeps running when the first one stops', async () => {
  const first = await start()
  const url = await first.database('shop')
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  await first.stop()
  expect((await other.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  await other.end()
})

test('when it cannot start, the error says so in one sentence and names a way on', async () => {
  const first = await start()
  await first.stop()
  const version = join(dataDir(), 'PG_VERSION')
  const right = await readFile(version, 'utf8')
  await writeFile(version, '9.6\n')
  await expect(start()).rejects.toThrow(/does not start.*DATABASE_URL/s)
  await writeFile(version, right)
})
