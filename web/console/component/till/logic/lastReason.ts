const kept = new Map<'give' | 'take', string>()

/** The reason that was last chosen in this page: on a day of gifts nobody chooses it a hundred times. */
export const lastReason = {
  of: (kind: 'give' | 'take'): string | undefined => kept.get(kind),
  keep: (kind: 'give' | 'take', reason: string): void => void kept.set(kind, reason),
}
