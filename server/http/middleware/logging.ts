import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Clock, Log } from '../../floor.ts'
import type { Meters } from '../operator/meters.ts'

/** What nobody does by accident, or what a setting that is wrong on WeChat's side looks like. */
const suspicious = new Set([400, 403, 413, 414])

/** One line and one measurement a request: the route's pattern, never its address, which may hold a ticket or a code. */
export function logging({ clock, log }: { clock: Clock; log: Log }, meters: Meters): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = clock.now().getTime()
    await next()
    const ms = clock.now().getTime() - startedAt
    const route = routePath(c, -1)
    const { method } = c.req
    const { status } = c.res
    meters.request(method, route, status, ms)
    const outcome = c.get('outcome')
    const fields = {
      requestId: c.get('requestId'),
      method,
      route,
      status,
      ms,
      ...(outcome ? { outcome } : {}),
    }
    if (outcome && suspicious.has(status)) log.warn(fields, 'request refused')
    else log.info(fields, 'request')
  }
}
