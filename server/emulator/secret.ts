import { type Random, randomDigits, randomWord } from '../floor.ts'
import type { State } from './state.ts'

/**
 * A base64 secret that holds `+`, `/` and `=`, as encrypt_code and activate_ticket often do:
 * a caller that decodes it once too often, or not at all, is found out at once.
 */
export function base64Secret(random: Random, bytes = 50): string {
  let secret = ''
  // A random source that stands still must not hold the emulator, so the search is bounded.
  for (let attempt = 0; attempt < 100; attempt++) {
    secret = random.bytes(bytes).toString('base64')
    if (secret.includes('+') && secret.includes('/') && secret.endsWith('=')) break
  }
  return secret
}

/** An access token's shape: a number, an underscore and a long word. */
export const accessToken = (random: Random) =>
  `${60 + ((random.bytes(1)[0] ?? 0) % 30)}_${randomWord(random, 133)}`
export const isTokenShaped = (token: string) => /^\d+_[A-Za-z0-9_-]{100,}$/.test(token)

export const cardId = (random: Random) => `p${randomWord(random, 27)}`

/** Twelve digits that no card had before. */
export function freshCode(random: Random, state: State): string {
  const used = new Set(state.usedCodes)
  let code = randomDigits(random, 12)
  while (used.has(code)) code = randomDigits(random, 12)
  state.usedCodes.push(code)
  return code
}

/** The trace at the end of every errmsg, in its newer form. */
export const traceId = (random: Random) =>
  [random.bytes(4), random.bytes(4), random.bytes(4)].map((part) => part.toString('hex')).join('-')
