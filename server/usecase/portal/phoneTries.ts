import type { House } from '../house.ts'

/** So many new numbers one member may try in a day: enough for typing errors, too few to find out who else is a member. */
const TRIES_MAX = 5
const WINDOW_MS = 86_400_000
/** More members than this are not remembered at once. */
const MEMBERS_MAX = 10_000

type Window = { tries: number; endsAt: number }
const windowsOf = new WeakMap<House, Map<string, Window>>()

/** Count a try before it is looked at; false where there are none left today. Counted in this process alone: it is a brake, no lock. */
export function takePhoneTry(house: House, memberId: string): boolean {
  const windows = windowsOf.get(house) ?? new Map<string, Window>()
  windowsOf.set(house, windows)
  const now = house.clock.now().getTime()
  const known = windows.get(memberId)
  const current = known && known.endsAt > now ? known : { tries: 0, endsAt: now + WINDOW_MS }
  if (current.tries >= TRIES_MAX) return false
  if (windows.size >= MEMBERS_MAX) windows.clear()
  windows.set(memberId, { ...current, tries: current.tries + 1 })
  return true
}
