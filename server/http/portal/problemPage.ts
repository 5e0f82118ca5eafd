import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PageProblem } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { answerPage } from './answerPage.ts'
import type { Pages } from './pages.ts'
import { placeOf } from './visit.ts'

/** `no_card_yet` is an ordinary state of a young house; everything else says by its status what it is. */
export const problemStatuses: Record<PageProblem, ContentfulStatusCode> = {
  card_unknown: 404,
  no_card_yet: 200,
  landing_incomplete: 400,
  landing_too_long: 414,
  oauth_refused: 403,
  oauth_forged: 403,
  oauth_failed: 502,
  oauth_snapshot: 403,
  wechat_busy: 503,
  not_found: 404,
  internal: 500,
}

/**
 * A page that says in her language what is wrong and what to do. It names no address but the portal's front door, for
 * the one asked for may carry a ticket or a code; and it leaves no referrer.
 */
export async function problemPage(
  c: Context,
  house: House,
  pages: Pages,
  problem: PageProblem,
  status: ContentfulStatusCode = problemStatuses[problem],
): Promise<Response> {
  c.set('outcome', problem)
  const first = {
    locale: localeOf(c),
    place: placeOf(c),
    url: `${house.settings.PUBLIC_URL}/`,
    requestId: c.get('requestId'),
    problem,
  }
  return answerPage(c, house, pages, first, status)
}
