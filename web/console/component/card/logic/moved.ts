/** A list with one of its items elsewhere; the same list where it cannot go there. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const copy = [...items]
  if (from < 0 || from >= copy.length || to < 0 || to >= copy.length) return copy
  const [item] = copy.splice(from, 1)
  return item === undefined ? copy : [...copy.slice(0, to), item, ...copy.slice(to)]
}
