import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { storePush } from '../../usecase/push/storePush.ts'
import { openCallback } from '../../wechat/callback/openCallback.ts'
import { logUnexpected } from '../middleware/errors.ts'
import type { Meters } from '../operator/meters.ts'

/** The bytes as text, or nothing where they are not UTF-8. */
function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * POST /wechat/callback: `success` only once the event is stored for good; anything else makes WeChat come again.
 * 403 for a signature, an appid or a time that is not right, 400 for what cannot be read, 500 when it was not stored.
 */
export function receive(house: House, meters: Meters) {
  const { settings, clock, log } = house

  const refused = (c: Context, status: 400 | 403, why: string) => {
    meters.callback(why)
    c.set('outcome', `push_${why}`)
    return c.text('refused', status)
  }

  return async (c: Context) => {
    c.header('cache-control', 'no-store')
    const body = textOf(await c.req.arrayBuffer())
    if (body === undefined) return refused(c, 400, 'unreadable')
    const opened = openCallback({
      token: settings.WECHAT_TOKEN,
      aesKey: settings.WECHAT_AES_KEY,
      appId: settings.WECHAT_APP_ID,
      query: c.req.query(),
      body,
      now: clock.now(),
    })
    if (opened.outcome === 'unreadable') return refused(c, 400, 'unreadable')
    if (opened.outcome === 'refused') return refused(c, 403, opened.why)
    try {
      const { message, raw } = opened
      meters.callback(await storePush(house, { message, raw }))
      return c.text('success')
    } catch (error) {
      meters.callback('not_stored')
      logUnexpected(c, log, error)
      return c.text('not stored', 500)
    }
  }
}
