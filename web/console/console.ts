import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import { createConsoleApi, type ConsoleApi, type ConsoleApiParts } from '../api/console.ts'
import ConsoleApp from './ConsoleApp.vue'
import type { ConsolePage } from './page.ts'
import { partsKey } from './parts.ts'
import { createConsoleRouter, signInFrom } from './router.ts'
import type { Preferences } from './store/preferences.ts'
import { createSession, type Session } from './store/session.ts'

export type Console = { app: App; router: Router; api: ConsoleApi; session: Session }

export type ConsoleOptions = Pick<ConsoleApiParts, 'fetch' | 'createXhr' | 'setTimeout' | 'clearTimeout'> & {
  preferences: Preferences
  history: RouterHistory
  pages: ConsolePage[]
  welcomeToken?: string | undefined
}

/** The doors where a 401 is an answer like others. */
const OPEN = /^\/(session$|sign-in|sign-out|invitation)/

/** The console, not yet mounted. */
export function createConsole({
  preferences,
  history,
  pages,
  welcomeToken,
  ...parts
}: ConsoleOptions): Console {
  const session = createSession(() => api)
  const router = createConsoleRouter(history, pages, session)
  const api = createConsoleApi({
    ...parts,
    locale: () => preferences.locale.value,
    // Signed out elsewhere, suspended, or too long away: sign in, and come back to the same page.
    onNoSession(path) {
      if (OPEN.test(path)) return
      session.forget()
      const here = router.currentRoute.value
      if (!here.meta.isOpen) void router.push(signInFrom(here.fullPath))
    },
  })
  const app = createApp(ConsoleApp)
  app.provide(partsKey, { api, preferences, session, welcomeToken })
  app.use(createPinia())
  app.use(router)
  return { app, router, api, session }
}
