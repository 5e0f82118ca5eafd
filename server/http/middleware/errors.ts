import type { Context } from 'hono'
import type { Log } from '../../floor.ts'

/** WeChat's errors are known by name: their class lives in a room that pages and routes have no business in. */
export const isWechatError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'WechatError'

/** What we did not expect is written down once, whole; the caller gets the request's word and nothing else. */
export function logUnexpected(c: Context, log: Log, error: unknown): void {
  const fields = { requestId: c.get('requestId'), error: describe(error) }
  if (isWechatError(error)) log.warn(fields, 'WeChat did not answer a request of a page')
  else log.error(fields, 'a request failed')
}

/** A database's error quotes the statement's values, which may be sealed tickets or openids: message and place, no values. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? { code: cause.code } : {}
  return { name: error.name, message: cause.message.split('\n')[0], ...code, stack: framesOf(error) }
}

const framesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
