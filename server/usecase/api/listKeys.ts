import type { ApiKeyView } from '../../../shared/console/integration.ts'
import { listApiKeys } from '../../store/statement/listApiKeys.ts'
import type { House } from '../house.ts'
import { keyView } from './keyView.ts'

/** Every key of the API, the newest first. */
export async function listKeys(house: House): Promise<ApiKeyView[]> {
  const now = house.clock.now()
  return (await listApiKeys(house.db)).map(({ key, maker }) => keyView(key, maker, now))
}
