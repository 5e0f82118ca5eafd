import type { PortalStores } from '../../../shared/membership.ts'
import type { House } from '../../usecase/house.ts'
import { viewStores } from '../../usecase/portal/viewStores.ts'
import { withSession } from '../middleware/session.ts'

/** GET /api/portal/stores: every open store. Nobody is asked where she is, and no position ever comes here. */
export const stores = (house: House) =>
  withSession(house, async (c) => c.json({ stores: await viewStores(house) } satisfies PortalStores))
