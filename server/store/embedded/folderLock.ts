import { readFile, rm, writeFile } from 'node:fs/promises'
import { systemClock } from '../../floor.ts'
import { isAlive } from './postmaster.ts'

/**
 * One process at a time may make or start the database of a folder. The lock is a file with the holder's pid; a dead
 * holder's lock is taken over. Throws after a minute.
 */
export async function holdFolder(file: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch {
      const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
      if (!holder || holder === process.pid || !isAlive(holder)) await rm(file, { force: true })
      else await systemClock.wait(100)
    }
  }
  throw new Error(
    `Another process has held ${file} for a minute. End it, or remove the file if there is none.`,
  )
}
