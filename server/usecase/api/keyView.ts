import type { ApiKeyView } from '../../../shared/console/integration.ts'
import type { ApiKeyRow } from '../../store/statement/insertApiKey.ts'

/** A key as the console shows it. `maker`: the name of whoever made it. */
export function keyView(row: ApiKeyRow, maker: string | null, now: Date): ApiKeyView {
  const {
    id,
    name,
    hint,
    scopes,
    networks,
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
    refusedAt,
    refusal,
  } = row
  const isExpired = expiresAt !== null && expiresAt <= now
  return {
    id,
    name,
    hint,
    state: revokedAt ? 'revoked' : isExpired ? 'expired' : 'active',
    scopes,
    networks,
    ...(maker === null ? {} : { createdBy: maker }),
    createdAt: createdAt.toISOString(),
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
    ...(revokedAt ? { revokedAt: revokedAt.toISOString() } : {}),
    ...(lastUsedAt ? { lastUsedAt: lastUsedAt.toISOString() } : {}),
    ...(refusedAt && refusal ? { refused: { at: refusedAt.toISOString(), why: refusal } } : {}),
  }
}
