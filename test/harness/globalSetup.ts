import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { systemRandom } from '../../server/floor.ts'
import { startCluster } from '../../server/store/embedded/cluster.ts'
import { migrateDatabase } from '../../server/store/migrate.ts'
import { quietLog } from './quietLog.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `postgres://…/template`: migrated once; each test file copies it. */
    templateUrl: string
  }
}

/** One PostgreSQL cluster a run; it ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'member-portal-test-'))
  const cluster = await startCluster(folder, systemRandom, quietLog)
  await doNotWaitForDisk(await cluster.database('postgres'))
  const templateUrl = await cluster.database('template')
  await migrateDatabase(templateUrl)
  project.provide('templateUrl', templateUrl)
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a test writes need not outlive the run; what becomes of a commit when PostgreSQL is killed is proved on clusters of their own. */
async function doNotWaitForDisk(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`)
  }
  await client.query('select pg_reload_conf()')
  await client.end()
}
