import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What `postmaster.pid` says of a running, or once running, server. */
export type Postmaster = { pid: number; port: number }

export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = text.split('\n')
  return pid && port ? { pid: Number(pid), port: Number(port) } : undefined
}

/** Whether a process lives. A process of another user counts: we may not signal it, but it is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether this process is a PostgreSQL server: a pid in a file left behind may long belong to somebody else. */
export async function isPostgres(pid: number): Promise<boolean> {
  const fromProc = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)
  const name =
    fromProc ??
    (await run('ps', ['-o', 'comm=', '-p', String(pid)]).then(
      (r) => r.stdout,
      () => '',
    ))
  return basename(name.trim()) === 'postgres'
}
