import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getPath } from 'hono/utils/url'
import { sections } from '../../shared/section.ts'
import { text } from '../../shared/text/text.ts'
import type { House } from '../usecase/house.ts'
import { receive } from './callback/receive.ts'
import { verify } from './callback/verify.ts'
import { consoleApi, type ConsoleOptions } from './console/mount.ts'
import { consoleSite } from './console/site.ts'
import './context.ts'
import { localeOf } from './locale.ts'
import { isWechatError, logUnexpected } from './middleware/errors.ts'
import { lengthLimit } from './middleware/lengthLimit.ts'
import { logging } from './middleware/logging.ts'
import { ownOrigin } from './middleware/ownOrigin.ts'
import { requestId } from './middleware/requestId.ts'
import { securityHeaders } from './middleware/securityHeaders.ts'
import { healthz } from './operator/healthz.ts'
import { createMeters } from './operator/meters.ts'
import { metrics } from './operator/metrics.ts'
import { readyz } from './operator/readyz.ts'
import { activate, isLanding } from './portal/activate.ts'
import { activationUrl } from './portal/activationUrl.ts'
import { assets } from './portal/assets.ts'
import { cardExt } from './portal/cardExt.ts'
import { claimQrcode } from './portal/claimQrcode.ts'
import { home } from './portal/home.ts'
import { jssdkConfig } from './portal/jssdkConfig.ts'
import { me } from './portal/me.ts'
import { mountMemberRoutes } from './portal/memberRoutes.ts'
import { oauthCallback } from './portal/oauthCallback.ts'
import type { Pages } from './portal/pages.ts'
import { problemPage } from './portal/problemPage.ts'
import { sync } from './portal/sync.ts'
import { plainHeader } from './plainHeader.ts'
import { refuse } from './refuse.ts'
import { apiV1 } from './v1/mount.ts'
import { answerProblem } from './v1/problem.ts'

const PUSH_BYTES_MAX = 1024 * 1024
const JSON_BYTES_MAX = 16 * 1024

const isApi = (c: Context) => /^\/api(\/|$)/.test(c.req.path)
const isApiV1 = (c: Context) => /^\/api\/v1(\/|$)/.test(c.req.path)

/** Everything that the portal answers over HTTP; each route parses, calls one use case and answers. */
export function createApp(house: House, pages: Pages, options: ConsoleOptions = {}): Hono {
  const meters = createMeters(house)
  const { settings, random, log } = house
  const app = new Hono({
    // A literal `&` after /activate is part of the path: routes must not take it for another page.
    getPath: (request) => (isLanding(request.url) ? '/activate' : getPath(request)),
  })

  app.use(
    requestId(random),
    securityHeaders(settings.PUBLIC_URL.startsWith('https:')),
    logging(house, meters),
  )
  app.use(lengthLimit((c) => tooLong(c)))

  app.get('/healthz', healthz)
  app.get('/readyz', readyz(house))
  app.get('/metrics', metrics(house, meters))

  app.get('/wechat/callback', verify(house, meters))
  const pushLimit = bodyLimit({ maxSize: PUSH_BYTES_MAX, onError: (c) => tooMuch(c) })
  app.post('/wechat/callback', pushLimit, receive(house, meters))

  app.get('/', compress(), home(house, pages))
  for (const section of sections) app.get(`/${section}`, compress(), home(house, pages))
  app.get('/activate', activate(house, pages))
  app.get('/oauth/callback', oauthCallback(house, pages))
  app.get('/assets/:name', assets(pages))
  app.route('/console', consoleSite(house, pages))

  const jsonLimit = bodyLimit({ maxSize: JSON_BYTES_MAX, onError: (c) => refuse(c, 'too_large') })
  app.use('/api/*', noStore)
  app.get('/api/portal/jssdk-config', jssdkConfig(house))
  app.get('/api/portal/me', me(house))
  const guards = [ownOrigin(settings.PUBLIC_URL), jsonLimit] as const
  app.post('/api/portal/sync', ...guards, sync(house))
  app.post('/api/portal/card-ext', ...guards, cardExt(house))
  app.post('/api/portal/activation-url', ...guards, activationUrl(house))
  app.post('/api/portal/claim-qrcode', ...guards, claimQrcode(house))
  mountMemberRoutes(app, house, guards)

  app.route('/api/console', consoleApi(house, options))
  app.route('/api/v1', apiV1(house))

  app.notFound((c) => (isApi(c) ? refuse(c, 'not_found') : problemPage(c, house, pages, 'not_found')))
  app.onError((error, c) => {
    logUnexpected(c, log, error)
    return broken(c, isWechatError(error) ? 'wechat_busy' : 'internal')
  })
  return app

  async function tooLong(c: Context) {
    if (isApiV1(c)) return answerProblem(c, settings.PUBLIC_URL, { problem: 'too_long' })
    return isApi(c) ? refuse(c, 'too_long') : problemPage(c, house, pages, 'landing_too_long')
  }

  async function broken(c: Context, problem: 'wechat_busy' | 'internal') {
    if (isApi(c)) return refuse(c, problem)
    try {
      return await problemPage(c, house, pages, problem)
    } catch (error) {
      // Even the page that says so cannot be drawn.
      logUnexpected(c, log, error)
      const { title, body } = text(localeOf(c)).problem[problem]
      return c.text(`${title}\n${body}\n${c.get('requestId')}`, 500)
    }
  }

  function tooMuch(c: Context) {
    meters.callback('too_large')
    c.set('outcome', 'push_too_large')
    return c.text('refused', 413)
  }
}

const noStore = (c: Context, next: () => Promise<void>) => {
  plainHeader(c, 'cache-control', 'no-store')
  return next()
}
