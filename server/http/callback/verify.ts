import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { verifyEcho } from '../../wechat/callback/verifyEcho.ts'
import type { Meters } from '../operator/meters.ts'

/** GET /wechat/callback: WeChat asks whether we know the token, when the address is saved. 403 for everybody else. */
export const verify =
  ({ settings }: House, meters: Meters) =>
  (c: Context) => {
    const verified = verifyEcho({
      token: settings.WECHAT_TOKEN,
      aesKey: settings.WECHAT_AES_KEY,
      appId: settings.WECHAT_APP_ID,
      query: c.req.query(),
    })
    c.header('cache-control', 'no-store')
    meters.callback(verified.outcome === 'echo' ? 'verified' : 'refused')
    if (verified.outcome === 'echo') return c.text(verified.echo)
    c.set('outcome', 'echo_signature')
    return c.text('refused', 403)
  }
