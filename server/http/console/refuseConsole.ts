import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ConsoleProblem } from '../../../shared/console/answer.ts'

/** A refusal of the console's API: a code that keeps its meaning, and sentences in the caller's language. */
export function refuseConsole(
  c: Context,
  status: ContentfulStatusCode,
  refusal: { code: string; message: string; fields?: Record<string, string> },
): Response {
  c.set('outcome', refusal.code)
  const { code, message, fields } = refusal
  const error = { code, message, requestId: c.get('requestId'), ...(fields ? { fields } : {}) }
  return c.json({ error } satisfies ConsoleProblem, status)
}
