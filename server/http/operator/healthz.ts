import type { Context } from 'hono'

/** GET /healthz: the process is alive. Nothing else is asked. */
export const healthz = (c: Context) => {
  c.header('cache-control', 'no-store')
  return c.json({ status: 'alive' })
}
