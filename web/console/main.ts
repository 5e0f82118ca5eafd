import { createWebHistory } from 'vue-router'
import { createConsole } from './console.ts'
import { consolePages } from './pages.ts'
import { createPlace, takeTillToken } from './place.ts'
import { createPreferences } from './store/preferences.ts'
import { takeToken } from './welcomeToken.ts'
import './style/index.css'

const RELOADED = 'console:reloaded'

/** After a release an old page may ask for a part that is gone: it is loaded anew, at most once a minute. */
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(window.sessionStorage.getItem(RELOADED)) < 60_000) return
  window.sessionStorage.setItem(RELOADED, String(Date.now()))
  event.preventDefault()
  window.location.reload()
})

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

void start()
