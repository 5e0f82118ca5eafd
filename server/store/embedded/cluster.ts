import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Log, Random } from '../../floor.ts'
import { accountFor, type Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { holdFolder } from './folderLock.ts'
import { isAlive, isPostgres, readPostmaster } from './postmaster.ts'

const run = promisify(execFile)

export type Cluster = {
  /** `postgres://…` of the database with this name; it is made if need be. */
  database(name: string): Promise<string>
  /** Fast shutdown, unless another process of ours still uses it. */
  stop(): Promise<void>
}

type Place = { dataDir: string; passwordFile: string; logFile: string; account: Account }

const pgCtl = async (place: Place, args: string[]) => {
  const { pg_ctl } = await findBinaries()
  const [file, rest] = place.account.command(pg_ctl, ['-D', place.dataDir, ...args])
  await run(file, rest, { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } })
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

async function own(path: string, account: Account): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid)
}

/** initdb beside the final place and a rename at the end, so that a kill in between leaves nothing half made. */
async function initialise(place: Place, random: Random): Promise<void> {
  const { initdb } = await findBinaries()
  const draft = `${place.dataDir}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await own(draft, place.account)
  await writeFile(place.passwordFile, random.bytes(24).toString('base64url'), { mode: 0o600 })
  await own(place.passwordFile, place.account)
  const options = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]
  const [file, args] = place.account.command(initdb, [
    '-D',
    draft,
    `--pwfile=${place.passwordFile}`,
    ...options,
  ])
  await run(file, args, { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } })
  await rename(draft, place.dataDir)
}

const urlOf = async (place: Place, port: number, database: string) => {
  const password = (await readFile(place.passwordFile, 'utf8')).trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A server left behind by a killed process: found again when it answers, its pid file removed when it is dead. */
async function findRunning(place: Place): Promise<number | undefined> {
  const left = await readPostmaster(place.dataDir)
  if (!left) return undefined
  if (isAlive(left.pid) && (await answers(await urlOf(place, left.port, 'postgres')))) return left.port
  // Alive but silent: still recovering, so that a stop and a start are the cure. Anything else is a stale file.
  if (isAlive(left.pid) && (await isPostgres(left.pid)))
    await pgCtl(place, ['stop', '-m', 'fast', '-w', '-t', '60']).catch(() => undefined)
  else await rm(join(place.dataDir, 'postmaster.pid'), { force: true })
  return undefined
}

async function start(place: Place): Promise<number> {
  let last: unknown
  // The port is free now; another process may take it before PostgreSQL does. Then another port is as good.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort()
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`
    try {
      await pgCtl(place, ['start', '-w', '-t', '60', '-l', place.logFile, '-o', options])
      return port
    } catch (error) {
      last = error
    }
  }
  const tail = (await readFile(place.logFile, 'utf8').catch(() => ''))
    .trim()
    .split('\n')
    .slice(-3)
    .join(' | ')
  throw new Error(
    `The embedded PostgreSQL in ${place.dataDir} does not start. Its log ends: ${tail || 'nothing'}. ` +
      'Free the folder (or its disk), or set DATABASE_URL to a PostgreSQL of your own.',
    { cause: last },
  )
}

async function makeDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

async function isUsed(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return (rows[0]?.others ?? 0) > 0
  } finally {
    await client.end()
  }
}

/**
 * A real PostgreSQL under `folder`: made at the first start, durable, found again after a kill of this process and
 * recovered after a kill of its own. Throws one sentence that says why it can't start and what to do.
 */
export async function startCluster(folder: string, random: Random, log: Log): Promise<Cluster> {
  const base = resolve(folder)
  await mkdir(base, { recursive: true })
  const { postgres } = await findBinaries()
  const account = await accountFor([base, dirname(postgres)])
  const place: Place = {
    dataDir: join(base, 'postgres'),
    passwordFile: join(base, 'postgres.password'),
    logFile: join(base, 'postgres.log'),
    account,
  }
  const release = await holdFolder(join(base, 'postgres.starting'))
  let port: number
  try {
    if (!(await exists(join(place.dataDir, 'PG_VERSION')))) await initialise(place, random)
    await writeFile(place.logFile, '', { flag: 'a', mode: 0o600 })
    await own(place.logFile, account)
    await chmod(place.dataDir, 0o700)
    const running = await findRunning(place)
    if (running) log.info({ port: running }, 'the embedded PostgreSQL was still running and is used again')
    port = running ?? (await start(place))
  } finally {
    await release()
  }
  const adminUrl = await urlOf(place, port, 'postgres')
  return {
    async database(name) {
      await makeDatabase(adminUrl, name)
      return urlOf(place, port, name)
    },
    async stop() {
      if (await isUsed(adminUrl).catch(() => false)) {
        log.info({}, 'the embedded PostgreSQL is still used by another process and keeps running')
        return
      }
      await pgCtl(place, ['stop', '-m', 'fast', '-w', '-t', '30']).catch((error: unknown) => {
        log.warn({ error }, 'the embedded PostgreSQL did not stop in time')
      })
    },
  }
}
