import type { PortalStore } from '../../../shared/membership.ts'
import { listOpenStores, type OpenStore } from '../../store/statement/listOpenStores.ts'
import type { House } from '../house.ts'

/** The stores, all of them: how far away they are is worked out on her phone, and where she is stays there. */
export async function viewStores(house: House): Promise<PortalStore[]> {
  return (await listOpenStores(house.db)).map(showStore)
}

const showStore = ({ channel, name, address, latitude, longitude }: OpenStore): PortalStore => ({
  channel,
  name,
  ...(address ? { address } : {}),
  ...(latitude === null || longitude === null ? {} : { location: { latitude, longitude } }),
})
