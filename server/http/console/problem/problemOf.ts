import type { Context } from 'hono'

/** The problem that a path names; 0, which none has, for what cannot be a problem's id. */
export function problemOf(c: Context): number {
  const id = c.req.param('id') ?? ''
  return /^\d{1,15}$/.test(id) ? Number(id) : 0
}
