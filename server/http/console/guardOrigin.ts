import type { MiddlewareHandler } from 'hono'
import { peopleText } from '../../../shared/text/console/people.ts'
import { localeOf } from '../locale.ts'
import { refuseConsole } from './refuseConsole.ts'

/**
 * Whatever changes something comes from our own pages. A browser names the origin of every such request; one that carries
 * cookies and no origin is believed only where Sec-Fetch-Site, which no page can set, says that it is ours.
 */
export const guardOrigin =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin')
    const isOurs =
      origin === undefined
        ? c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('cookie') === undefined
        : origin === publicUrl
    if (isOurs) return next()
    const message = peopleText(localeOf(c)).frame.foreign_origin(publicUrl)
    return refuseConsole(c, 403, { code: 'foreign_origin', message })
  }
