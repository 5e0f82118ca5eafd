/**
 * What may be written down of a task's unexpected failure. Drizzle puts a statement's values, which may be a code or an
 * openid, into its message: of such a chain the innermost error speaks, PostgreSQL's own, and of the stack only the places.
 */
export function explainFailure(error: unknown): { reason: string; places: string[] } {
  let innermost = error
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause
  const reason = innermost instanceof Error ? `${innermost.name}: ${innermost.message}` : typeof error
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { reason: reason.slice(0, 300), places: places.slice(0, 12).map((line) => line.trim()) }
}
