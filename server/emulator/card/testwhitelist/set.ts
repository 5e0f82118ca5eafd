import { type Endpoint, ok, refuse } from '../../api.ts'
import { customerOf } from '../../find.ts'
import { textsAt } from '../../json.ts'

const peopleMax = 10

/** POST /card/testwhitelist/set: who may take unapproved cards of this account; each call replaces the whole list (wire contract 5.4). */
export const setTestWhitelist: Endpoint = {
  method: 'POST',
  path: '/card/testwhitelist/set',
  access: 'token',
  answer({ world, account, body }) {
    const openids = textsAt(body, 'openid')
    const usernames = textsAt(body, 'username')
    if (openids.length + usernames.length > peopleMax) return refuse(40035)
    if (openids.some((openid) => !customerOf(world, openid))) return refuse(40003)
    world.state.whitelists[account.appId] = { openids, usernames }
    world.changed()
    return ok()
  },
}
