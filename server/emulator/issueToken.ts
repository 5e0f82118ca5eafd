import { accessToken } from './secret.ts'
import type { AccessToken } from './state.ts'
import { type World, nowOf } from './world.ts'

const lifeMs = 7200_000
/** Dead tokens are remembered so long, to tell 42001 and 40001 apart. */
const rememberMs = 86_400_000

/** A new access token in one of the two pools; what becomes of the older ones is the endpoint's matter. */
export function issueToken(world: World, appId: string, pool: AccessToken['pool']) {
  const now = nowOf(world)
  const { credentials } = world.state
  const value = accessToken(world.random)
  credentials.tokens = credentials.tokens.filter((token) => token.expiresAt > now - rememberMs)
  credentials.tokens.push({ value, appId, pool, expiresAt: now + lifeMs })
  world.changed()
  return { access_token: value, expires_in: lifeMs / 1000 }
}
