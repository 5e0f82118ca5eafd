import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { checkReady } from '../../usecase/operator/checkReady.ts'

/** GET /readyz: 200 when the database answers and is migrated, else 503 and which of them is missing. */
export const readyz = (house: House) => async (c: Context) => {
  c.header('cache-control', 'no-store')
  const readiness = await checkReady(house)
  return readiness.ready
    ? c.json({ status: 'ready' })
    : c.json({ status: 'not ready', missing: readiness.why }, 503)
}
