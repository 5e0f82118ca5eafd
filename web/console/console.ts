import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import { createConsoleApi, type ConsoleApi, type ConsoleApiParts } from '../api/console.ts'
import ConsoleApp from './ConsoleApp.vue'
import type { ConsolePage } from './page.ts'
import { partsKey } from './parts.ts'
import { outsideWechat, type Place } from './place.ts'
import { createConsoleRouter, signInFrom } from './router.ts'
import type { Preferences } from './store/preferences.ts'
import { createSession, type Session } from './store/session.ts'

export type Console = { app: App; router: Router; api: ConsoleApi; session: Session }

export type ConsoleOptions = Pick<ConsoleApiParts, 'fetch' | 'createXhr' | 'setTimeout' | 'clearTimeout'> & {
  preferences: Preferences
  history: RouterHistory
  pages: ConsolePage[]
  welcomeToken?: string | undefined
  /** Where the page stands; an ordinary browser where nothing is said. */
  place?: Place
}

/** The doors where a 401 is an answer like others. */
const OPEN = /^\/(session$|sign-in|sign-out|invitation|till-link|till\/enter$)/

/** The console, not yet mounted. */
export function createConsole({
  preferences,
  history,
  pages,
  welcomeToken,
  place = outsideWechat,
  ...parts
}: ConsoleOptions): Console {
  const session = createSession(() => api)
  const router = createConsoleRouter(history, pages, { session, place })
  const api = createConsoleApi({
    ...parts,
    locale: () => preferences.locale.value,
    door: () => session.door.value,
    // Signed out elsewhere, suspended, or too long away: sign in, and come back to the same page.
    onNoSession(path) {
      if (OPEN.test(path)) return
      session.forget()
      const here = router.currentRoute.value
      // The till's session is over: the same page opens it again, without a password.
      if (here.meta.isTill && place.isWechat()) return void router.replace({ path: here.path, force: true })
      if (!here.meta.isOpen) void router.push(signInFrom(here.fullPath))
    },
  })
  const app = createApp(ConsoleApp)
  app.provide(partsKey, { api, preferences, session, place, welcomeToken })
  app.use(createPinia())
  app.use(router)
  return { app, router, api, session }
}
