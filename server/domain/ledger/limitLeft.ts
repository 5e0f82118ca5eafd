/** What one posting moves of an actor's day, in points. */
export type DayMove = { given: number; taken: number }

/** What the lines of a posting give and take, each for itself: a limit is not got round by netting. */
export function dayMoveOf(lines: { account: string; amount: number }[]): DayMove {
  const points = lines.filter(({ account }) => account === 'points').map(({ amount }) => amount)
  const sum = (of: number[]) => of.reduce((total, amount) => total + amount, 0)
  return { given: sum(points.filter((n) => n > 0)), taken: -sum(points.filter((n) => n < 0)) }
}

/** The direction in which a posting goes beyond the day's limit, with what is left of it; nothing where it stays within. */
export function beyondLimit(
  limit: { given?: number | undefined; taken?: number | undefined },
  today: DayMove,
  move: DayMove,
): { direction: 'given' | 'taken'; left: number } | undefined {
  for (const direction of ['given', 'taken'] as const) {
    const most = limit[direction]
    if (most === undefined || move[direction] === 0) continue
    const left = Math.max(0, most - today[direction])
    if (move[direction] > left) return { direction, left }
  }
  return undefined
}
