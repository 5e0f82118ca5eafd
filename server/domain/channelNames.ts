import { createHash } from 'node:crypto'

/** Neither 0 and o nor 1, i and l: somebody reads it out on the telephone. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH_MIN = 4
const LENGTH_MAX = 16

/**
 * Short, stable names for a channel, like `store-7k2m`, best first: made from what it is called, so that the same name
 * gives the same channel, and longer where another has taken the short one.
 */
export function channelNames(kind: string, name: string): string[] {
  const digest = createHash('sha256')
    .update(`${kind}\n${name.normalize('NFC')}`)
    .digest()
  const code = Array.from(digest.subarray(0, LENGTH_MAX), (byte) => letters[byte % letters.length]).join('')
  return Array.from(
    { length: LENGTH_MAX - LENGTH_MIN + 1 },
    (_, i) => `${kind}-${code.slice(0, LENGTH_MIN + i)}`,
  )
}
