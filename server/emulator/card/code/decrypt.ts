import { type Endpoint, ok, refuse } from '../../api.ts'
import { textAt } from '../../json.ts'

/** POST /card/code/decrypt: opens an encrypt_code of the own account; each code has exactly one (wire contract 6.6). */
export const decryptCode: Endpoint = {
  method: 'POST',
  path: '/card/code/decrypt',
  access: 'token',
  answer({ world, account, body }) {
    const given = textAt(body, 'encrypt_code')
    if (!given) return refuse(41011)
    const holding = world.state.holdings.find((h) => h.encryptCode === given && h.appId === account.appId)
    return holding ? ok({ code: holding.code }) : refuse(40075)
  },
}
