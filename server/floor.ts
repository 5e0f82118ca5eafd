import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { NodePgDatabase, NodePgTransaction } from 'drizzle-orm/node-postgres'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type * as schema from './store/schema.ts'

/** The network. The same shape as the platform's `fetch`, so a stand-in is one function. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** Why somebody else's address could not be asked. */
export type OutsideFault =
  | 'unknown_host'
  | 'private_address'
  | 'refused'
  | 'certificate'
  | 'timeout'
  | 'broken'

/** What `Outside` rejects with; the cause is for nobody but the log. */
export class OutsideError extends Error {
  override name = 'OutsideError'
  readonly fault: OutsideFault

  constructor(fault: OutsideFault, cause?: unknown) {
    super(`the address could not be asked: ${fault}`, { cause })
    this.fault = fault
  }
}

/**
 * The network as it is reached at addresses that other people name: none that lies in our own network is ever dialled,
 * whatever its name resolves to at that moment. Redirects are not followed. Rejects with OutsideError.
 */
export type Outside = {
  fetch: Fetch
  /** Whether a host's name leads to the open internet now; undefined where it does. */
  judge(host: string): Promise<'unknown_host' | 'private_address' | undefined>
}

/** Drizzle over one pool of PostgreSQL connections. */
export type Database = NodePgDatabase<typeof schema>
/** The same inside a transaction; what statements take, so that they compose. */
export type Transaction = NodePgTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>
export type Queryable = Database | Transaction

/** Time. Nothing of ours calls `Date.now()` or `setTimeout` itself. */
export type Clock = {
  now(): Date
  /** Resolves after `ms`, or rejects with the signal's reason. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

/** Randomness. Cryptographically strong in production, seeded in tests. */
export type Random = {
  bytes(length: number): Buffer
}

type LogLine = (fields: Record<string, unknown>, message: string) => void
/** Structured lines; never a secret, a ticket, an openid in full or a phone number. */
export type Log = { debug: LogLine; info: LogLine; warn: LogLine; error: LogLine }

/** Everything the house stands on. Replace these five and nothing of ours needs mocking. */
export type Floor = { fetch: Fetch; db: Database; clock: Clock; random: Random; log: Log }

export const systemClock: Clock = {
  now: () => new Date(),
  wait: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {})
  },
}

/** The kernel is asked for this much at once: a call for each nonce would cost more than the rest of a signature. */
const POOL_BYTES = 8192

function pooledRandom(): Random {
  let pool = Buffer.alloc(0)
  return {
    bytes(length) {
      if (length > POOL_BYTES / 8) return randomBytes(length)
      if (pool.length < length) pool = randomBytes(POOL_BYTES)
      // Handed out once: the pool moves on past what it gave.
      const taken = pool.subarray(0, length)
      pool = pool.subarray(length)
      return taken
    },
  }
}

export const systemRandom: Random = pooledRandom()

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A random word of letters and digits: WeChat's nonces and states allow nothing else. */
export function randomWord(random: Random, length: number): string {
  let word = ''
  while (word.length < length) {
    // 248 is the largest multiple of 62 below 256: discarding the rest keeps every letter equally likely.
    for (const byte of random.bytes(length * 2)) {
      if (byte < 248 && word.length < length) word += alphabet[byte % 62]
    }
  }
  return word
}

/** A uniformly random string of decimal digits. */
export function randomDigits(random: Random, length: number): string {
  let digits = ''
  while (digits.length < length) {
    for (const byte of random.bytes(length * 2)) {
      if (byte < 250 && digits.length < length) digits += String(byte % 10)
    }
  }
  return digits
}

/** A short, stable stand-in for an openid or a code in a log line. */
export const fingerprint = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 10)
