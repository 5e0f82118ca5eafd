import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { signJssdk } from '../../usecase/portal/signJssdk.ts'
import { refuse } from '../refuse.ts'

/** GET /api/portal/jssdk-config?url=: the argument of `wx.config` for an address under PUBLIC_URL. Needs no session. */
export const jssdkConfig = (house: House) => async (c: Context) => {
  const url = c.req.query('url')
  if (!url) return refuse(c, 'bad_request')
  const signed = await signJssdk(house, { url })
  return signed.outcome === 'signed' ? c.json(signed.config) : refuse(c, 'foreign_url')
}
