import { authorizeUrl } from '../../wechat/oauth/authorizeUrl.ts'
import type { House } from '../house.ts'
import { issueState, type Errand } from './oauthState.ts'

/**
 * Where a browser inside WeChat goes to say who holds it: silently, for the openid alone (`snsapi_base`). The return path
 * rides in redirect_uri's own query and is bound into the state, so that nobody can change it.
 */
export function startSignIn(house: House, errand: Errand): { url: string } {
  const to = encodeURIComponent(errand.returnPath)
  const redirectUri = `${house.settings.PUBLIC_URL}/oauth/callback?to=${to}`
  return { url: authorizeUrl(house.wechat, { redirectUri, state: issueState(house, errand) }) }
}
