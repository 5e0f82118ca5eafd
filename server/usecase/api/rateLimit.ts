import { takeToken, type Bucket, type Policy, type Taken } from '../../domain/tokenBucket.ts'
import type { House } from '../house.ts'

/** For each key: far above what a till or a CRM needs, far below what would be felt. */
export const apiPolicy: Policy = { quota: 600, windowSeconds: 60 }

const bucketsOf = new WeakMap<House, Map<string, Bucket>>()

/**
 * Take one request out of a key's bucket. Counted in this process alone: several processes allow as many times as much,
 * which costs nothing, while a row of the database for each request would cost every one of them.
 */
export function takeRequest(house: House, keyId: string): Taken {
  const buckets = bucketsOf.get(house) ?? new Map<string, Bucket>()
  bucketsOf.set(house, buckets)
  const taken = takeToken(apiPolicy, buckets.get(keyId), house.clock.now().getTime())
  // There are as many as keys that were used, and each is two numbers.
  buckets.set(keyId, taken.bucket)
  return taken
}
