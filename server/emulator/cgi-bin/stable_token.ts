import { type Endpoint, checkSecret, refuse } from '../api.ts'
import { issueToken } from '../issueToken.ts'
import { flagAt, textAt } from '../json.ts'
import { nowOf } from '../world.ts'

const rotateEarlyMs = 5 * 60_000
const forcePauseMs = 30_000
const dayMs = 86_400_000
const forcedPerDay = 20

/**
 * POST /cgi-bin/stable_token: the same token until its last five minutes, then a new one beside it. `force_refresh` kills
 * the old one at once; sooner than 30 s after the last time it refreshes nothing (wire contract 1.2).
 */
export const stableToken: Endpoint = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  access: 'open',
  answer({ world, body }) {
    if (textAt(body, 'grant_type') !== 'client_credential') return refuse(40002)
    const account = checkSecret(world, textAt(body, 'appid'), textAt(body, 'secret'))
    if (typeof account === 'number') return refuse(account)
    const now = nowOf(world)
    const { credentials } = world.state
    const { appId } = account
    const mine = credentials.tokens.filter((t) => t.appId === appId && t.pool === 'stable')
    const current = mine.filter((t) => t.retiredAt === undefined && t.expiresAt > now).at(-1)

    const forced = credentials.forced.filter((f) => f.appId === appId && f.at > now - dayMs)
    const isForced = flagAt(body, 'force_refresh') && !forced.some((f) => f.at > now - forcePauseMs)
    if (isForced && forced.length >= forcedPerDay) return refuse(45009)
    if (!isForced && current && current.expiresAt - now >= rotateEarlyMs) {
      return { access_token: current.value, expires_in: Math.floor((current.expiresAt - now) / 1000) }
    }
    if (isForced) {
      credentials.forced = [...forced, { appId, at: now }]
      for (const older of mine) older.retiredAt ??= now
    }
    return issueToken(world, appId, 'stable')
  },
}
