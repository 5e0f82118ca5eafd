import type { Fault, World } from './world.ts'

/** The next fault for this path, counted down; `*` stands for every path of the API. */
export function takeFault(world: World, path: string, isApi: boolean): Fault | undefined {
  const placed = world.faults.find((one) => one.path === path || (one.path === '*' && isApi))
  if (!placed) return undefined
  if (placed.left !== undefined) {
    placed.left -= 1
    if (placed.left <= 0) world.faults.splice(world.faults.indexOf(placed), 1)
  }
  return placed.fault
}

/** What a caller's fetch rejects with when the connection breaks. */
export const droppedConnection = () =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) })
