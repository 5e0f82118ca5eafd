import type { FromPage } from '../../contract.ts'

/** Tells the phone what its title bar should say: the page's address and title, whenever either changes. */
export function reportNavigation(page: Window, post: (message: FromPage) => void): void {
  const { document, history } = page
  let said = ''
  const hello = () => {
    const message = { url: page.location.href, title: document.title }
    if (said === JSON.stringify(message)) return
    said = JSON.stringify(message)
    post({ 'wechat-emulator': true, type: 'hello', ...message })
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...args: Parameters<History['pushState']>) => {
      original(...args)
      hello()
    }
  }
  for (const event of ['popstate', 'hashchange', 'load', 'pageshow']) page.addEventListener(event, hello)
  page.addEventListener('pagehide', () => {
    said = ''
    post({ 'wechat-emulator': true, type: 'leaving' })
  })
  new MutationObserver(hello).observe(document.head ?? document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  hello()
}
