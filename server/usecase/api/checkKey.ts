import type { ApiScope } from '../../../shared/api.ts'
import { inNetworks } from '../../domain/inNetworks.ts'
import { getApiKey } from '../../store/statement/getApiKey.ts'
import type { ApiKeyRow } from '../../store/statement/insertApiKey.ts'
import { markApiKey } from '../../store/statement/markApiKey.ts'
import type { House } from '../house.ts'
import { apiKeyIndex } from './makeKey.ts'

/** Who asks by the API. */
export type ApiCaller = { keyId: string; name: string; scopes: readonly ApiScope[] }

const KEY = /^mp_live_[\w-]{43}$/
/** That a key is used is written down at most this often. */
const MARK_EVERY_MS = 60_000

/**
 * Who holds this key; undefined for one that is unknown, expired, revoked or used from elsewhere. The caller is told none
 * of it, for that would say that the key exists; its owner reads it in the console.
 */
export async function checkApiKey(
  house: House,
  { key, address }: { key: string; address: string | undefined },
): Promise<ApiCaller | undefined> {
  if (!KEY.test(key)) return undefined
  const row = await getApiKey(house.db, apiKeyIndex(house, key))
  if (!row) return undefined
  const now = house.clock.now()
  const isDue = (last: Date | null) => last === null || now.getTime() - last.getTime() >= MARK_EVERY_MS
  const refusal = refusalOf(row, address, now)
  if (refusal) {
    if (isDue(row.refusedAt)) await markApiKey(house.db, { id: row.id, refusedAt: now, refusal })
    return undefined
  }
  if (isDue(row.lastUsedAt)) await markApiKey(house.db, { id: row.id, lastUsedAt: now })
  return { keyId: row.id, name: row.name, scopes: row.scopes }
}

function refusalOf(row: ApiKeyRow, address: string | undefined, now: Date): ApiKeyRow['refusal'] {
  if (row.revokedAt) return 'revoked'
  if (row.expiresAt && row.expiresAt <= now) return 'expired'
  return inNetworks(address, row.networks) ? null : 'network'
}
