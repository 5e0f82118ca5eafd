import { createPinia, type Pinia } from 'pinia'
import { createSSRApp, type App } from 'vue'
import { createRouter, type Router, type RouterHistory } from 'vue-router'
import PortalApp from './PortalApp.vue'
import PortalView from './PortalView.vue'
import { partsKey, type PortalParts } from './parts.ts'
import { usePortal } from './store/portal.ts'

export type Portal = { app: App; pinia: Pinia; router: Router }

/**
 * The portal, not yet mounted: the same for the server's first view and for the browser that takes it over.
 * One route: what a page shows follows from the membership first, so no address can ask for "join" of a holder; an address
 * names a page of a member's own only where there is one.
 */
export function createPortal(parts: PortalParts, history: RouterHistory): Portal {
  const app = createSSRApp(PortalApp)
  const pinia = createPinia()
  const router = createRouter({
    history,
    routes: [{ path: '/:path(.*)*', component: PortalView }],
    // Back to where she was in a list; a code that fills the screen moves nothing.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  app.provide(partsKey, parts)
  app.use(pinia)
  app.use(router)
  const portal = usePortal(pinia)
  router.afterEach(({ path }) => portal.visit(path))
  return { app, pinia, router }
}
