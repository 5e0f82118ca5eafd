import { isIPv6 } from 'node:net'
import type { House } from '../house.ts'

/** So many failures from one address in this time, over all accounts: somebody sprays passwords. An office shares an address. */
const FAILURES_MAX = 30
const WINDOW_MS = 15 * 60_000
/** More addresses than this are not remembered at once. */
const ADDRESSES_MAX = 10_000

type Window = { failures: number; endsAt: number; isTold: boolean }
const windowsOf = new WeakMap<House, Map<string, Window>>()

/** Somebody with IPv6 has a whole /64 to choose from. */
function keyOf(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? 'unknown'
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':')
  // What `::` leaves out are zeros.
  return (tail === undefined ? groups : [...groups, '0', '0', '0', '0']).slice(0, 4).join(':')
}

/**
 * Count a try of this address before it is looked at; `giveBack` where it was right. Refused: how many minutes until the next
 * one, and whether this is the first refusal, which is worth a line in the log. Counted in this process alone: what counts
 * across processes is the account's own lock.
 */
export function takeAddressTry(
  house: House,
  address: string | undefined,
): { giveBack(): void } | { minutes: number; isFirst: boolean } {
  const windows = windowsOf.get(house) ?? new Map<string, Window>()
  windowsOf.set(house, windows)
  const now = house.clock.now().getTime()
  const key = keyOf(address)
  const known = windows.get(key)
  const current =
    known && known.endsAt > now ? known : { failures: 0, endsAt: now + WINDOW_MS, isTold: false }
  if (current.failures >= FAILURES_MAX) {
    const isFirst = !current.isTold
    current.isTold = true
    return { minutes: Math.ceil((current.endsAt - now) / 60_000), isFirst }
  }
  if (windows.size >= ADDRESSES_MAX) forget(windows, now)
  current.failures += 1
  windows.set(key, current)
  return { giveBack: () => void (current.failures -= 1) }
}

/** Those whose time is over; where there are none, the oldest. */
function forget(windows: Map<string, Window>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  for (const key of windows.keys()) {
    if (windows.size < ADDRESSES_MAX) return
    windows.delete(key)
  }
}
