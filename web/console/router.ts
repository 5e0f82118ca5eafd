import {
  createRouter,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
  type RouterHistory,
} from 'vue-router'
import type { ConsolePage } from './page.ts'
import type { Place } from './place.ts'
import type { Session } from './store/session.ts'

/** A page of words in the place of the one that was asked for; the address stays. */
const inPlaceOf = (to: RouteLocationNormalized, name: string): RouteLocationRaw => ({
  name,
  params: { path: to.path.slice(1).split('/') },
  query: to.query,
  hash: to.hash,
})

/** To sign in, and back to where somebody was going. */
export const signInFrom = (fullPath: string): RouteLocationRaw => ({
  name: 'signIn',
  query: fullPath === '/' ? {} : { back: fullPath },
})

/** Where a way back leads: an address of ours, or home. `//elsewhere` and the like lead home. */
export const backTo = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'

/** The routes behind their guard: who is nobody signs in first, and who may not is told so. */
export function createConsoleRouter(
  history: RouterHistory,
  pages: ConsolePage[],
  { session, place }: { session: Session; place: Place },
): Router {
  const router = createRouter({
    history,
    routes: pages,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    if (to.meta.isOpen) return true
    if (to.meta.isTill && place.isWechat()) {
      const entry = await session.enterTill()
      if (entry === 'unreachable') return inPlaceOf(to, 'unreachable')
      // WeChat is asked whose it is, and leads back here; where it has just been asked, the page says that nobody is known.
      if (entry === 'no_openid' && place.askWechat('/console/till')) return false
      if (entry !== 'signedIn') return inPlaceOf(to, 'tillUnbound')
    }
    const state = await session.load()
    if (state === 'unreachable') return inPlaceOf(to, 'unreachable')
    if (state === 'nobody') return signInFrom(to.fullPath)
    if (session.who.value?.scope === 'till' && !to.meta.isTill) return { name: 'till' }
    const { operation } = to.meta
    if (operation !== undefined && !session.may(operation)) return inPlaceOf(to, 'forbidden')
    return true
  })
  // A part of a page that could not be loaded: said at the page's own address, where it can be tried again.
  router.onError((_, to) => {
    const { isOpen, isTill } = to.meta
    // The console's frame stays where it is known whose it is.
    void router.replace(inPlaceOf(to, isOpen || isTill ? 'unreachable' : 'notLoaded'))
  })
  return router
}
