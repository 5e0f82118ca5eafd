const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** 03:30 in China, eight hours ahead of UTC: nobody is at a till. */
const NIGHT_OFFSET_MS = (8 - 3.5) * HOUR_MS
/** A house that was down at half past three begins until half past seven, and leaves the day to the customers. */
const NIGHT_LASTS_MS = 4 * HOUR_MS
/** What is only up by day is compared by day. */
const LATE_MS = 36 * HOUR_MS

/** The last time that it was 03:30 in China. */
export function nightOf(at: Date): Date {
  const days = Math.floor((at.getTime() + NIGHT_OFFSET_MS) / DAY_MS)
  return new Date(days * DAY_MS - NIGHT_OFFSET_MS)
}

/** Since before when a card must have been active for its missed nights to count. */
export const lateSince = (now: Date) => new Date(now.getTime() - LATE_MS)

/**
 * Whether the comparison of this night is to begin. `startedAt`: when the last one began, whoever began it; `hasOldCard`:
 * whether there was an active card 36 hours ago.
 */
export function isReconciliationDue(
  now: Date,
  { startedAt, hasOldCard }: { startedAt: Date | null; hasOldCard: boolean },
): boolean {
  const night = nightOf(now)
  if (startedAt && startedAt >= night) return false
  if (now.getTime() - night.getTime() < NIGHT_LASTS_MS) return true
  return startedAt ? startedAt < lateSince(now) : hasOldCard
}
