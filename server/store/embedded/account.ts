import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How to run a program of PostgreSQL: as ourselves, or, PostgreSQL refusing root, as the user `postgres`. */
export type Account = {
  uid?: number
  gid?: number
  /** The command line that runs `file` with `args` under this account. */
  command(file: string, args: string[]): [string, string[]]
}

const idOf = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout.trim())

async function findOrMakePostgres(): Promise<{ uid: number; gid: number }> {
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  } catch {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  }
}

const canEnter = async (uid: number, gid: number, folders: string[]) => {
  const check = folders.map((_, n) => `test -x "$${n + 1}"`).join(' && ')
  try {
    await run('setpriv', [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      'sh',
      '-c',
      check,
      'sh',
      ...folders,
    ])
    return true
  } catch {
    return false
  }
}

/** In a namespace of its own, root appears as this user: PostgreSQL sees no root, the file system still sees the owner. */
const appearingAs = (uid: number, gid: number) => ['--user', `--map-user=${uid}`, `--map-group=${gid}`]

const canAppearAs = (uid: number, gid: number) =>
  run('unshare', [...appearingAs(uid, gid), 'true']).then(
    () => true,
    () => false,
  )

/**
 * The account for the embedded database. Root becomes `postgres` (made if need be); where that user may not even walk to
 * the folders (a clone under a private folder, say), a user namespace takes its place. Throws a sentence where neither can be.
 */
export async function accountFor(folders: string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return { command: (file, args) => [file, args] }
  const { uid, gid } = await findOrMakePostgres()
  if (await canEnter(uid, gid, folders)) {
    const user = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
    return { uid, gid, command: (file, args) => ['setpriv', [...user, file, ...args]] }
  }
  if (await canAppearAs(uid, gid)) {
    return { command: (file, args) => ['unshare', [...appearingAs(uid, gid), file, ...args]] }
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user postgres cannot enter ${folders.join(' and ')}. ` +
      'Let it (chmod o+x on the folders above), run as another user, or set DATABASE_URL.',
  )
}
