import { createWebHistory } from 'vue-router'
import { createConsole } from './console.ts'
import { consolePages } from './pages.ts'
import { createPlace, takeTillToken } from './place.ts'
import { createPreferences } from './store/preferences.ts'
import { reloadAfterRelease } from './reloadAfterRelease.ts'
import { takeToken } from './welcomeToken.ts'
import './style/index.css'

async function start(): Promise<void> {
  const welcomeToken = takeToken(window.location, window.history)
  takeTillToken(window)
  const { app, router } = createConsole({
    fetch: (input, init) => window.fetch(input, init),
    createXhr: () => new XMLHttpRequest(),
    setTimeout: (then, ms) => window.setTimeout(then, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    preferences: createPreferences({
      language: navigator.language,
      storage: window.localStorage,
      media: window.matchMedia('(prefers-color-scheme: dark)'),
      root: document.documentElement,
    }),
    history: createWebHistory('/console/'),
    pages: consolePages,
    welcomeToken,
    place: createPlace(window),
  })
  await router.isReady().catch(() => undefined)
  app.mount('#app')
}

reloadAfterRelease(window)
void start()
