import type { Context } from 'hono'
import type { PageProblem } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { signIn, type SignedIn } from '../../usecase/session/signIn.ts'
import { browserOf, sessionOf, setSession } from '../middleware/cookies.ts'
import type { Pages } from './pages.ts'
import { problemPage } from './problemPage.ts'
import { isReturnPath, isTillPath } from './visit.ts'

type Refused = Exclude<SignedIn['outcome'], 'signed_in' | 'stale'>

const problems: Record<Refused, PageProblem> = {
  forged: 'oauth_forged',
  refused: 'oauth_refused',
  code_invalid: 'oauth_failed',
  code_used: 'oauth_failed',
  code_expired: 'oauth_failed',
  snapshot: 'oauth_snapshot',
  wechat_busy: 'wechat_busy',
}

/**
 * GET /oauth/callback: she comes back from WeChat's authorization. Only a state that was issued for this very browser
 * and path makes a session; then the clean path. A second load finds the first one's answer.
 */
export const oauthCallback = (house: House, pages: Pages) => async (c: Context) => {
  const to = c.req.query('to') ?? '/'
  const browser = browserOf(c, house)
  if (browser === undefined || !isReturnPath(to)) return problemPage(c, house, pages, 'oauth_forged')
  const signed = await signIn(house, {
    code: c.req.query('code'),
    state: c.req.query('state') ?? '',
    errand: { browser, returnPath: to },
  })
  if (signed.outcome === 'signed_in') {
    await setSession(c, house, signed.openid)
    return goOn(c, to)
  }
  c.set('outcome', `oauth_${signed.outcome}`)
  // An old page of ours: begin again without a word. A spent code of a browser that is signed in: harmless.
  if (signed.outcome === 'stale') return goOn(c, to)
  const isSpent =
    signed.outcome === 'code_used' || signed.outcome === 'code_expired' || signed.outcome === 'code_invalid'
  if (isSpent && (await sessionOf(c, house)) !== undefined) return goOn(c, to)
  // The till says for itself that nobody is known, and how to go on; a customer's page is no place for a cashier.
  if (isTillPath(to) && signed.outcome !== 'forged') return goOn(c, to)
  return problemPage(c, house, pages, problems[signed.outcome])
}

function goOn(c: Context, path: string): Response {
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  return c.redirect(path, 303)
}
