/** Unique violation, serialization failure, deadlock: the transaction lost a race, and a second try sees who won. */
const conflicts = new Set(['23505', '40001', '40P01'])

/** Whether the same transaction, begun anew, may succeed. Drizzle puts PostgreSQL's own error into the cause. */
export function isConflict(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause && conflicts.has(String(cause.code))
}
