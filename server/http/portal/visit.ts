import type { Context } from 'hono'
import type { FirstState } from '../../../shared/portal.ts'
import { sectionOf, sections } from '../../../shared/section.ts'

/** WeChat's browser says so in its user agent; what it can do is found out in the page, by capability. */
export const placeOf = (c: Context): FirstState['place'] =>
  /micromessenger/i.test(c.req.header('user-agent') ?? '') ? 'wechat' : 'outside'

const kept = ['channel', 'card', 'lang'] as const

/** The front door, or one of a member's own pages, with what is ours in the query: what WeChat adds when a page is shared is left behind. */
export function cleanPath(c: Context): string {
  const query = new URLSearchParams()
  for (const name of kept) {
    const value = c.req.query(name)
    if (value) query.set(name, value)
  }
  const section = sectionOf(c.req.path) ?? ''
  return query.size > 0 ? `/${section}?${query.toString()}` : `/${section}`
}

/** The pages of the till that a cashier opens inside WeChat: they need her openid as the portal does. */
const tillPaths = new Set(['/console/till', '/console/till-link'])
export const isTillPath = (path: string): boolean => tillPaths.has(path)

const ours = new RegExp(`^/(${sections.join('|')})?($|\\?[^\\s\\\\]*$)`)

/** A path of ours to come back to: no other origin can hide in it, however a browser reads slashes. */
export const isReturnPath = (path: string): boolean =>
  isTillPath(path) || (path.length <= 1024 && ours.test(path) && !/\p{Cc}/u.test(path))

/** A browser that fetches ahead, or asks for headers alone, is not a customer who came. */
export const isOnlyLooking = (c: Context): boolean =>
  c.req.method === 'HEAD' || /prefetch/i.test(c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '')
