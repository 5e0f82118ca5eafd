import type { Context } from 'hono'
import type { House } from '../../../usecase/house.ts'
import { startSignIn } from '../../../usecase/session/startSignIn.ts'
import { keepBrowser } from '../../middleware/cookies.ts'
import { isTillPath, placeOf } from '../../portal/visit.ts'

/**
 * GET /console/wechat-sign-in?to=: inside WeChat to its silent authorization, which says whose WeChat this is, and back to a page of
 * the till. Anywhere else straight back, and the page says that it needs WeChat.
 */
export const wechatSignIn = (house: House) => (c: Context) => {
  const asked = c.req.query('to') ?? ''
  const returnPath = isTillPath(asked) ? asked : '/console/till'
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  if (placeOf(c) !== 'wechat') return c.redirect(returnPath, 302)
  return c.redirect(startSignIn(house, { browser: keepBrowser(c, house), returnPath }).url, 302)
}
