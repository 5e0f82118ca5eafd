export type Measurement = {
  name: string
  /** What was measured, and what it is held against. */
  ours: { what: string; value: number; unit: string }
  baseline: { what: string; value: number; unit: string }
  ratio: number
  aim: string
  met: boolean
  note?: string
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Below which 95 of 100 lie. */
export const p95 = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** The elapsed milliseconds of one asynchronous step. */
export async function timed(step: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await step()
  return performance.now() - before
}
