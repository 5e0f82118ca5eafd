import type { Context, MiddlewareHandler } from 'hono'
import type { ApiScope } from '../../../shared/api.ts'
import { checkApiKey, type ApiCaller } from '../../usecase/api/checkKey.ts'
import { apiPolicy, takeRequest } from '../../usecase/api/rateLimit.ts'
import type { House } from '../../usecase/house.ts'
import { addressParts, createClientAddress } from '../middleware/clientAddress.ts'
import { answerProblem } from './problem.ts'

const { quota, windowSeconds } = apiPolicy
const POLICY = `"key";q=${quota};w=${windowSeconds}`

/** Lets nobody by without a key that is good, that has the scope, and that has not asked too often. */
export function admit(house: House, scope: ApiScope): MiddlewareHandler {
  const { PUBLIC_URL, TRUST_PROXY } = house.settings
  const clientAddress = createClientAddress(TRUST_PROXY)
  return async (c, next) => {
    const [, key] = /^Bearer +([\x21-\x7e]{1,200}) *$/i.exec(c.req.header('authorization') ?? '') ?? []
    const address = clientAddress(addressParts(c))
    const caller = key === undefined ? undefined : await checkApiKey(house, { key, address })
    if (!caller) {
      c.header('www-authenticate', key === undefined ? 'Bearer' : 'Bearer error="invalid_token"')
      return answerProblem(c, PUBLIC_URL, { problem: 'no_access' })
    }
    const taken = takeRequest(house, caller.keyId)
    c.header('ratelimit-policy', POLICY)
    c.header('ratelimit', `"key";r=${taken.left};t=${taken.fullInSeconds}`)
    if (!taken.isAllowed) return tooMany(c, PUBLIC_URL, taken.retryInSeconds)
    if (!caller.scopes.includes(scope)) {
      c.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`)
      return answerProblem(c, PUBLIC_URL, { problem: 'scope_missing', facts: { scope } })
    }
    c.set('apiCaller', caller)
    return next()
  }
}

function tooMany(c: Context, publicUrl: string, retryAfterSeconds: number): Response {
  c.header('retry-after', String(retryAfterSeconds))
  return answerProblem(c, publicUrl, { problem: 'rate_limited', facts: { retryAfterSeconds } })
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Whose key it is; set before an operation of /api/v1 runs. */
    apiCaller: ApiCaller
  }
}
