const EVERY_MS = 20

/** How many megabytes the process took at most while a step ran, all in all: growth alone would depend on what ran before. */
export async function peakMemory<T>(step: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  let peak = process.memoryUsage.rss()
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, EVERY_MS)
  try {
    const result = await step()
    look()
    return { result, megabytes: peak / 1_000_000 }
  } finally {
    clearInterval(timer)
  }
}
