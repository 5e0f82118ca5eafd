import type { MiddlewareHandler } from 'hono'
import { refuse } from '../refuse.ts'

/** A browser that names where a POST comes from must name us. Sessions are SameSite=Lax beside it. */
export const ownOrigin =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin')
    if (c.req.method === 'POST' && origin !== undefined && origin !== publicUrl)
      return refuse(c, 'foreign_origin')
    return next()
  }
