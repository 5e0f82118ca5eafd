import type { ApiKeyRow } from '../../store/statement/insertApiKey.ts'
import { revokeApiKey } from '../../store/statement/revokeApiKey.ts'
import type { House } from '../house.ts'

/** A key opens nothing from the next request on. Undefined where there is none, or it was revoked before. */
export const revokeKey = (house: House, id: string): Promise<ApiKeyRow | undefined> =>
  revokeApiKey(house.db, { id, at: house.clock.now() })
