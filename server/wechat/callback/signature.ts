import { createHash, timingSafeEqual } from 'node:crypto'

/** sha1, in hex, of the values sorted by their bytes and joined: WeChat's signature of pushes (wire contract 7.1, 7.2). */
export function sign(values: string[]): string {
  const sorted = values.map((value) => Buffer.from(value)).sort((a, b) => Buffer.compare(a, b))
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

/** Whether `given` is the signature of the values; takes the same time wherever it differs. */
export function verifySignature(given: string | undefined, values: string[]): boolean {
  const expected = Buffer.from(sign(values))
  const actual = Buffer.from(given ?? '')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
