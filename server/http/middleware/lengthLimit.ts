import type { MiddlewareHandler } from 'hono'

/** Addresses of ours and of WeChat's stay far below; the HTTP server itself stops at 16 kB. */
const LENGTH_MAX = 8192

/** 414 for an address that is longer than any of ours can be; who says so is given, for pages and API answer differently. */
export const lengthLimit =
  (tooLong: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    c.req.url.length > LENGTH_MAX ? tooLong(c, next) : next()
