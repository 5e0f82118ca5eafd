import { type Endpoint, checkSecret, refuse } from '../../api.ts'
import { randomWord } from '../../../floor.ts'
import { nowOf } from '../../world.ts'

/** GET /sns/oauth2/access_token: who came back from the authorization page. A code works once (wire contract, part 2). */
export const oauthAccessToken: Endpoint = {
  method: 'GET',
  path: '/sns/oauth2/access_token',
  access: 'open',
  answer({ world, query }) {
    const account = checkSecret(world, query.get('appid') ?? '', query.get('secret') ?? '')
    if (typeof account === 'number') return refuse(account)
    const given = query.get('code')
    if (!given) return refuse(41008)
    if (query.get('grant_type') !== 'authorization_code') return refuse(40002)
    const code = world.state.oauthCodes.find((c) => c.code === given && c.appId === account.appId)
    if (!code) return refuse(40029)
    if (code.used) return refuse(40163)
    if (code.expiresAt <= nowOf(world)) return refuse(42003)
    code.used = true
    world.changed()
    const customer = world.state.customers.find((c) => c.openid === code.openid)
    const isSnapshot = world.state.settings.snapshot || customer?.isSnapshot === true
    return {
      access_token: randomWord(world.random, 80),
      expires_in: 7200,
      refresh_token: randomWord(world.random, 80),
      openid: code.openid,
      scope: code.scope,
      ...(isSnapshot ? { is_snapshotuser: 1 } : {}),
      ...(customer && code.scope === 'snsapi_userinfo' ? { unionid: customer.unionid } : {}),
    }
  },
}
