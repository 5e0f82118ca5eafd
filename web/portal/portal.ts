import { createPinia, type Pinia } from 'pinia'
import { createSSRApp, type App } from 'vue'
import { createRouter, type Router, type RouterHistory } from 'vue-router'
import PortalApp from './PortalApp.vue'
import PortalView from './PortalView.vue'
import { partsKey, type PortalParts } from './parts.ts'

export type Portal = { app: App; pinia: Pinia; router: Router }

/**
 * The portal, not yet mounted: the same for the server's first view and for the browser that takes it over.
 * One route: what a page shows follows from the membership, not from the address, so no address can ask for "join" of a holder.
 */
export function createPortal(parts: PortalParts, history: RouterHistory): Portal {
  const app = createSSRApp(PortalApp)
  const pinia = createPinia()
  const router = createRouter({ history, routes: [{ path: '/:path(.*)*', component: PortalView }] })
  app.provide(partsKey, parts)
  app.use(pinia)
  app.use(router)
  return { app, pinia, router }
}
