/** How many requests at once, and in how many seconds as many come again. */
export type Policy = { quota: number; windowSeconds: number }

/** What is left, and as of when (milliseconds). */
export type Bucket = { left: number; at: number }

export type Taken = {
  isAllowed: boolean
  bucket: Bucket
  /** Whole requests that are left. */
  left: number
  /** Seconds until the bucket is full again. */
  fullInSeconds: number
  /** Seconds until one request is left; 0 where one is. */
  retryInSeconds: number
}

/** Takes one request out of a bucket that fills evenly. A new caller's is full. */
export function takeToken({ quota, windowSeconds }: Policy, before: Bucket | undefined, now: number): Taken {
  const perMs = quota / (windowSeconds * 1000)
  const filled = before ? Math.min(quota, before.left + Math.max(0, now - before.at) * perMs) : quota
  // What floating point left out is no reason to refuse.
  const isAllowed = filled >= 1 - 1e-9
  const left = isAllowed ? Math.max(0, filled - 1) : filled
  return {
    isAllowed,
    bucket: { left, at: now },
    left: Math.floor(left + 1e-9),
    fullInSeconds: Math.ceil((quota - left) / perMs / 1000),
    retryInSeconds: isAllowed ? 0 : Math.max(1, Math.ceil((1 - filled) / perMs / 1000)),
  }
}
