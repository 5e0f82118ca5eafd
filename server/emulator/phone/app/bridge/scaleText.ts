/**
 * WeChat's font-size step for the page: every text gets `scale` times the size the page gave it, and nothing else grows.
 * On a phone the engine does this (text-size-adjust on iOS, the web view's text zoom on Android); desktop engines have no
 * such thing, so sizes are written on the elements that hold text.
 */
export function scaleText(page: Window, first: number): { scale(scale: number): void } {
  const { document } = page
  const scaled = new Set<HTMLElement>()
  let scale = Number.isFinite(first) && first > 0 ? first : 1
  let isDue = false

  const apply = () => {
    isDue = false
    for (const element of scaled) element.style.removeProperty('font-size')
    scaled.clear()
    if (scale === 1 || !document.body) return
    const sizes = [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element instanceof HTMLElement && holdsText(element))
      .map((element) => [element, Number.parseFloat(page.getComputedStyle(element).fontSize)] as const)
    for (const [element, size] of sizes) {
      element.style.setProperty('font-size', `${size * scale}px`, 'important')
      scaled.add(element)
    }
  }
  const soon = () => {
    if (isDue || scale === 1) return
    isDue = true
    page.requestAnimationFrame(apply)
  }

  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', apply)
  page.addEventListener('load', apply)
  return {
    scale(next) {
      scale = next
      apply()
    },
  }
}

function holdsText(element: HTMLElement): boolean {
  if (element.matches('input, textarea, select, button')) return true
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
}
