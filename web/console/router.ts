import {
  createRouter,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
  type RouterHistory,
} from 'vue-router'
import type { ConsolePage } from './page.ts'
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
export function createConsoleRouter(history: RouterHistory, pages: ConsolePage[], session: Session): Router {
  const router = createRouter({
    history,
    routes: pages,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    if (to.meta.isOpen) return true
    const state = await session.load()
    if (state === 'unreachable') return inPlaceOf(to, 'unreachable')
    if (state === 'nobody') return signInFrom(to.fullPath)
    const { operation } = to.meta
    if (operation !== undefined && !session.may(operation)) return inPlaceOf(to, 'forbidden')
    return true
  })
  return router
}
