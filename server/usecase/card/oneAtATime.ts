import { holdLock } from '../../store/statement/holdLock.ts'
import type { House } from '../house.ts'

/** Each lock holds a connection for as long as WeChat takes to answer: these many at once leave enough for customers. */
const LOCKS_MAX = 3

type Gate = { taken: number; waiting: (() => void)[] }
const gates = new WeakMap<House, Gate>()

function gateOf(house: House): Gate {
  const gate = gates.get(house) ?? { taken: 0, waiting: [] }
  gates.set(house, gate)
  return gate
}

/**
 * Changes of one thing (`name`: a card, a page's key) after each other, whoever asks for them and in whatever process: the
 * second sees what the first has done.
 */
export async function oneAtATime<T>(house: House, name: string, work: () => Promise<T>): Promise<T> {
  const gate = gateOf(house)
  if (gate.taken >= LOCKS_MAX) await new Promise<void>((go) => gate.waiting.push(go))
  else gate.taken += 1
  try {
    return await holdLock(house.db, name, work)
  } finally {
    const next = gate.waiting.shift()
    // The place is handed on, not given back.
    if (next) next()
    else gate.taken -= 1
  }
}
