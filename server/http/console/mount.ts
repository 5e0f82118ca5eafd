import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { House } from '../../usecase/house.ts'
import { isWechatError, logUnexpected } from '../middleware/errors.ts'
import { guarded } from './guarded.ts'
import { guardOrigin } from './guardOrigin.ts'
import { refuseFrame } from './refuseFrame.ts'
import { consoleRoutes } from './routes.ts'
import { openDoors } from './session/openDoors.ts'

const BODY_BYTES_MAX = 256 * 1024

/** What an installation says of itself to the console, beyond its settings. */
export type ConsoleOptions = {
  /** A demonstration has a phone to look at. */
  demo?: { phoneUrl: string } | undefined
}

/** Everything below /api/console: the doors that ask for no session, and each of `consoleRoutes` behind its guards. */
export function consoleApi(house: House, options: ConsoleOptions = {}): Hono {
  const api = new Hono()
  api.use(guardOrigin(house.settings.PUBLIC_URL))
  api.use((c, next) => {
    c.set('consoleOptions', options)
    return next()
  })
  // NUL is a character that no database column takes, in a path or in a query.
  api.use((c, next) => (/%00/.test(c.req.url) ? Promise.resolve(refuseFrame(c, 'bad_request')) : next()))
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => refuseFrame(c, 'too_large') })
  for (const { path, answer } of openDoors) api.post(path, limit(BODY_BYTES_MAX), answer(house))
  for (const route of consoleRoutes) {
    api.on(route.method, route.path, limit(route.bodyMax ?? BODY_BYTES_MAX), guarded(house, route))
  }
  api.all('*', (c) => refuseFrame(c, 'not_found'))
  api.onError((error, c) => {
    logUnexpected(c, house.log, error)
    return refuseFrame(c, isWechatError(error) ? 'wechat_busy' : 'internal')
  })
  return api
}

declare module 'hono' {
  interface ContextVariableMap {
    consoleOptions: ConsoleOptions
  }
}
