const AHEAD_MS = 8 * 3_600_000

/** `2026-11-30 16:05:09` by the clocks of China: what spreadsheets take for a time, and our own import reads. */
export const chinaTime = (at: Date): string =>
  new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 19).replace('T', ' ')
