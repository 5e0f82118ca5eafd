import type { Context } from 'hono'
import { recordOpened } from '../../usecase/funnel/recordOpened.ts'
import type { House } from '../../usecase/house.ts'
import { viewPortal, type PortalVisit } from '../../usecase/portal/viewPortal.ts'
import { startSignIn } from '../../usecase/session/startSignIn.ts'
import { localeOf } from '../locale.ts'
import { keepBrowser, landingOf, sessionOf } from '../middleware/cookies.ts'
import { rawUrlOf } from '../rawUrl.ts'
import { answerPage } from './answerPage.ts'
import type { Pages } from './pages.ts'
import { problemPage, problemStatuses } from './problemPage.ts'
import { cleanPath, isOnlyLooking, isReturnPath, placeOf } from './visit.ts'

/** GET /: join, or my card. Inside WeChat it begins with WeChat's silent authorization; outside, it says to open WeChat. */
export const home = (house: House, pages: Pages) => async (c: Context) => {
  const place = placeOf(c)
  const openid = place === 'wechat' ? await sessionOf(c, house) : undefined
  if (place === 'wechat' && openid === undefined) return authorize(c, house)
  const first = await viewPortal(house, await visitOf(c, house, openid))
  if (first.problem) return problemPage(c, house, pages, first.problem, problemStatuses[first.problem])
  // Counted while the page is being made, and not at its cost.
  const visitor = isOnlyLooking(c) ? undefined : openid
  const [page] = await Promise.all([answerPage(c, house, pages, first), recordOpened(house, first, visitor)])
  return page
}

function authorize(c: Context, house: House): Response {
  const path = cleanPath(c)
  const errand = { browser: keepBrowser(c, house), returnPath: isReturnPath(path) ? path : '/' }
  c.header('cache-control', 'no-store')
  c.header('vary', 'user-agent, accept-language, cookie')
  return c.redirect(startSignIn(house, errand).url, 302)
}

async function visitOf(c: Context, house: House, openid: string | undefined): Promise<PortalVisit> {
  const place = placeOf(c)
  const cardId = c.req.query('card')
  const channel = c.req.query('channel')
  const activationId = openid === undefined ? undefined : await landingOf(c, house)
  // Signed is the address as the browser has it; shown outside, as a QR code, is the short one.
  const path = place === 'wechat' ? rawUrlOf(c.req.url) : cleanPath(c)
  return {
    place,
    locale: localeOf(c),
    url: `${house.settings.PUBLIC_URL}${path}`,
    requestId: c.get('requestId'),
    ...(cardId ? { cardId } : {}),
    ...(channel ? { channel } : {}),
    ...(openid === undefined ? {} : { openid }),
    ...(activationId === undefined ? {} : { activationId }),
  }
}
