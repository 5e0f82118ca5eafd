import type { JssdkConfig } from '../../../shared/portal.ts'
import { randomWord } from '../../floor.ts'
import { signJssdkConfig } from '../../wechat/jssdk/signJssdkConfig.ts'
import type { House } from '../house.ts'
import { isOurUrl } from './isOurUrl.ts'

export type JssdkSigned = { outcome: 'signed'; config: JssdkConfig } | { outcome: 'foreign_url' }

/** What the portal's pages call (wire contract 8.1, 8.4). */
const jsApiList = ['checkJsApi', 'addCard', 'openCard', 'chooseCard', 'scanQRCode', 'getLocation']

/**
 * The argument of `wx.config` for a page of this portal. `url` is signed byte for byte as it was posted, cut at `#`.
 * Refused for every address that is not under PUBLIC_URL. Throws WechatError while no ticket can be had.
 */
export async function signJssdk(house: House, { url }: { url: string }): Promise<JssdkSigned> {
  if (!isOurUrl(house.settings.PUBLIC_URL, url)) return { outcome: 'foreign_url' }
  const ticket = await house.wechat.credentials.jsapiTicket()
  const timestamp = Math.floor(house.clock.now().getTime() / 1000)
  const nonceStr = randomWord(house.random, 16)
  const signature = signJssdkConfig({ ticket, nonceStr, timestamp, url })
  const config = { appId: house.wechat.appId, timestamp, nonceStr, signature, jsApiList: [...jsApiList] }
  return { outcome: 'signed', config }
}
