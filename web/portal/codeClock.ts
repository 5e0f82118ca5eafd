import type { MemberCodes } from '../../shared/membership.ts'

/** Both of a phone's clocks at one moment, in milliseconds: one that nobody can set, and the one that she sees. */
export type Reading = { ticks: number; now: number }

/** Codes, and when they came by the phone's own clocks. */
export type KnownCodes = MemberCodes & { at: Reading }

export type ShownCode =
  /** `share`: how much of its minute is left, from 1 to 0. */
  | { kind: 'dynamic'; code: string; secondsLeft: number; share: number }
  /** The number itself: without a network, when the codes have run out or the clocks disagree, and where there are none. */
  | { kind: 'static'; why: 'offline' | 'over' | 'clock' | 'none' }

/** Clocks that run differ by less; the phone's was set, or the other one stood still while the phone slept. */
const JUMP_MS = 3000

/** How much the phone's clock is ahead of the server's: what it was when the codes came, measured against the server's own word. */
export const clockErrorMs = ({ serverNow, at }: KnownCodes): number => at.now - serverNow

/**
 * The server's time now, by the clock that nobody can set. Undefined where the phone's other clock has not gone the same way
 * since: then neither can be believed, and the server must be asked again.
 */
export function serverTime(known: KnownCodes, reading: Reading): number | undefined {
  const passed = reading.ticks - known.at.ticks
  const error = reading.now - (known.serverNow + passed)
  return Math.abs(error - clockErrorMs(known)) > JUMP_MS ? undefined : known.serverNow + passed
}

/** What is shown at the till at this moment. The phone's time of day is never what a code is chosen by. */
export function codeShown(known: KnownCodes | undefined, reading: Reading, isOnline: boolean): ShownCode {
  if (!isOnline) return { kind: 'static', why: 'offline' }
  if (!known || known.codes.length === 0) return { kind: 'static', why: 'none' }
  const time = serverTime(known, reading)
  if (time === undefined) return { kind: 'static', why: 'clock' }
  const current = known.codes.find(({ from, until }) => time >= from && time < until)
  if (!current) return { kind: 'static', why: 'over' }
  const left = current.until - time
  return {
    kind: 'dynamic',
    code: current.code,
    secondsLeft: Math.ceil(left / 1000),
    share: Math.min(1, left / (current.until - current.from)),
  }
}

/** Whether new codes are to be asked for: the last one is being shown, or none can be. A number that has none needs none. */
export function needsCodes(known: KnownCodes | undefined, reading: Reading): boolean {
  if (!known) return true
  const last = known.codes.at(-1)
  if (!last) return false
  const time = serverTime(known, reading)
  return time === undefined || time >= last.from
}
