const RELOADED = 'console:reloaded'
const AT_MOST_EVERY_MS = 60_000

/**
 * After a release an old page may ask for a part that is gone: it is loaded anew, at most once a minute, and only if the server
 * answers. Without a network the page that is there is worth more than the browser's own about the missing network.
 */
export function reloadAfterRelease(window: Window): void {
  let asking = false
  window.addEventListener('vite:preloadError', async () => {
    const before = Number(window.sessionStorage.getItem(RELOADED))
    if (asking || Date.now() - before < AT_MOST_EVERY_MS) return
    asking = true
    try {
      await window.fetch('/healthz', { cache: 'no-store' })
      window.sessionStorage.setItem(RELOADED, String(Date.now()))
      window.location.reload()
    } catch {
      asking = false
    }
  })
}
