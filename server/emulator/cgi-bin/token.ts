import { type Endpoint, checkSecret, refuse } from '../api.ts'
import { issueToken } from '../issueToken.ts'
import { nowOf } from '../world.ts'

/** A superseded token of this pool still works for so long. */
const overlapMs = 5 * 60_000

/** GET /cgi-bin/token: each call makes a new token and retires the one before, after an overlap (wire contract 1.1). */
export const token: Endpoint = {
  method: 'GET',
  path: '/cgi-bin/token',
  access: 'open',
  answer({ world, query }) {
    if (query.get('grant_type') !== 'client_credential') return refuse(40002)
    const account = checkSecret(world, query.get('appid') ?? '', query.get('secret') ?? '')
    if (typeof account === 'number') return refuse(account)
    const now = nowOf(world)
    const { credentials } = world.state
    for (const older of credentials.tokens) {
      if (older.appId === account.appId && older.pool === 'plain') older.retiredAt ??= now + overlapMs
    }
    return issueToken(world, account.appId, 'plain')
  },
}
