import type { Context } from 'hono'
import { landActivation } from '../../usecase/activation/landActivation.ts'
import { isDefaultCard } from '../../usecase/card/isDefaultCard.ts'
import type { House } from '../../usecase/house.ts'
import { logUnexpected } from '../middleware/errors.ts'
import { sessionOf, setLanding } from '../middleware/cookies.ts'
import { rawUrlOf } from '../rawUrl.ts'
import type { Pages } from './pages.ts'
import { problemPage } from './problemPage.ts'
import { isOnlyLooking } from './visit.ts'

/** `/activate`, and what WeChat makes of it where it joins with a literal `&`; by the raw address, before any decoding. */
export const isLanding = (url: string): boolean => /^\/activate([?&]|$)/.test(rawUrlOf(url))

/**
 * GET /activate: WeChat's redirect after the form. Stored for good before it is answered; then a clean address, so that
 * no secret stays in the address bar, in a log or in a referrer.
 */
export const activate = (house: House, pages: Pages) => async (c: Context) => {
  if (isOnlyLooking(c)) return c.body(null, 503, { 'cache-control': 'no-store' })
  try {
    return await land(c, house, pages)
  } catch (error) {
    // Nothing is lost: the address is still in her browser, and loading it again lands again.
    logUnexpected(c, house.log, error)
    return problemPage(c, house, pages, 'internal', 503)
  }
}

async function land(c: Context, house: House, pages: Pages): Promise<Response> {
  const sessionOpenid = await sessionOf(c, house)
  const rawUrl = rawUrlOf(c.req.url)
  const landed = await landActivation(house, {
    rawUrl,
    ...(sessionOpenid === undefined ? {} : { sessionOpenid }),
  })
  if (landed.outcome === 'incomplete') return problemPage(c, house, pages, 'landing_incomplete')
  if (landed.outcome === 'too_long') return problemPage(c, house, pages, 'landing_too_long')
  await setLanding(c, house, landed.activationId)
  const isDefault = await isDefaultCard(house, landed.cardId)
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  return c.redirect(isDefault ? '/' : `/?card=${encodeURIComponent(landed.cardId)}`, 303)
}
