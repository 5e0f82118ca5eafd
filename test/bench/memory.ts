const EVERY_MS = 20

/** By how many megabytes the process grew at most while a step ran, beyond what it had before. */
export async function peakGrowth<T>(step: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, EVERY_MS)
  try {
    const result = await step()
    look()
    return { result, megabytes: (peak - before) / 1_000_000 }
  } finally {
    clearInterval(timer)
  }
}
