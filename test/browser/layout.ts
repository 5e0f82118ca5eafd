import type { Page } from '@playwright/test'

type Found = { what: string; width: number; height: number }

/** Everything visible that reaches beyond the width of the view, and the view's own overflow. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width)
      found.push(`page: ${document.documentElement.scrollWidth} > ${width}`)
    const clips = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    for (const element of document.querySelectorAll('main *')) {
      const box = element.getBoundingClientRect()
      const isShown = box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden'
      // Wholly off to the left is where words for screen readers alone are put.
      const isCutLeft = box.left < -0.5 && box.right > 0
      if (isShown && (box.right > width + 0.5 || isCutLeft) && !clips(element.parentElement)) {
        found.push(`${element.tagName}.${element.getAttribute('class') ?? ''}: ${box.left} to ${box.right}`)
      }
    }
    return found
  })
}

/** Texts that are cut off or laid over each other by their own boxes. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        const style = getComputedStyle(element)
        const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible'
        const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const isCut =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
        return (
          hides && isText && isCut && element.clientWidth > 1 && !['auto', 'scroll'].includes(style.overflowY)
        )
      })
      .map((element) => `${element.className}: ${element.textContent?.trim()}`),
  )
}

/** Everything to tap that is smaller than 44 by 44 px (WCAG 2.5.5), links within a sentence apart. */
export function smallTargets(page: Page): Promise<Found[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main a[href], main [role="button"], main input')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        const isInline = getComputedStyle(element).display === 'inline'
        return box.width > 0 && !isInline && (box.width < 43.9 || box.height < 43.9)
      })
      .map(({ element, box }) => ({
        what: `${element.dataset['test'] ?? element.className}: ${element.textContent?.trim() ?? ''}`,
        width: box.width,
        height: box.height,
      })),
  )
}

/**
 * WeChat's largest type: the web view of Android zooms every text, and nothing else, by 1.4; Safari's text-size-adjust does
 * the same. Desktop engines do not, so each text gets the size that it would have there.
 */
export async function enlargeText(page: Page, scale = 1.4): Promise<void> {
  await page.evaluate((factor) => {
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    const sizes = texts.map(
      (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
    )
    for (const [element, size] of sizes)
      element.style.setProperty('font-size', `${size * factor}px`, 'important')
  }, scale)
}
