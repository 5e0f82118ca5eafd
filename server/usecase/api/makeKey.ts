import { apiKeyPrefix, type ApiScope } from '../../../shared/api.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { insertApiKey, type ApiKeyRow } from '../../store/statement/insertApiKey.ts'
import type { House } from '../house.ts'

const KEY_BYTES = 32
/** The prefix and four characters: enough to tell keys apart, and nothing to guess the rest from. */
const HINT_LENGTH = apiKeyPrefix.length + 4
const DAY_MS = 86_400_000

/** How a key is found: its keyed hash. */
export const apiKeyIndex = (house: Pick<House, 'cipher'>, key: string) => house.cipher.index('api key', key)

export type WantedKey = {
  name: string
  scopes: ApiScope[]
  /** CIDR ranges from which it is accepted; none: from everywhere. */
  networks: string[]
  /** In how many days it expires; nothing: never. */
  days: number | undefined
  /** `staff:<id>`, or `system`. */
  createdBy: string
}

/** A key of the API. It is said here once and kept nowhere. */
export async function makeApiKey(house: House, wanted: WantedKey): Promise<{ key: string; row: ApiKeyRow }> {
  const { name, scopes, networks, days, createdBy } = wanted
  const key = `${apiKeyPrefix}${house.random.bytes(KEY_BYTES).toString('base64url')}`
  const createdAt = house.clock.now()
  const row = await insertApiKey(house.db, {
    id: randomUuid(house.random.bytes(16)),
    name,
    hint: key.slice(0, HINT_LENGTH),
    keyIndex: apiKeyIndex(house, key),
    scopes: [...new Set(scopes)],
    networks,
    createdBy,
    createdAt,
    expiresAt: days === undefined ? null : new Date(createdAt.getTime() + days * DAY_MS),
  })
  return { key, row }
}
