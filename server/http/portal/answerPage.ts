import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FirstState } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { pageHeaders } from '../middleware/securityHeaders.ts'
import { htmlDocument } from './document.ts'
import type { Pages } from './pages.ts'

/** The origins of the pictures that a card shows: WeChat's own, or those of whoever stands in its place. */
function picturesOf({ card }: FirstState): string[] {
  const urls = [card?.logoUrl, card?.backgroundUrl].filter((url) => url !== undefined)
  const origins = urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin)
  return origins.filter((origin) => /^https?:/.test(origin))
}

/** A page: never cached, and different by browser, language and session. */
export async function answerPage(
  c: Context,
  { random }: House,
  pages: Pages,
  first: FirstState,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const nonce = random.bytes(16).toString('base64url')
  const html = await htmlDocument(pages, first, nonce)
  // The address of a page that shows a problem may carry a ticket or a code.
  const referrer = first.problem === undefined ? 'same-origin' : 'no-referrer'
  pageHeaders(c, { nonce, pictures: picturesOf(first), referrer, geolocation: true })
  c.header('cache-control', 'no-store')
  c.header('vary', 'user-agent, accept-language, cookie')
  c.header('content-language', first.locale)
  return c.html(html, status)
}
