import type { Page } from '@playwright/test'

/** What a page did that a customer would never see: kept for the test to judge. */
export type Watch = {
  /** The portal's. */
  origin: string
  /** Console errors and warnings, uncaught errors, breaches of the content security policy. */
  problems: string[]
  /** Everything said on the console. */
  said: string[]
  requests: { url: string; referer: string; isDocument: boolean; type: string }[]
}

/** From now on every frame of the page is watched. */
export function watchPage(page: Page, watch: Watch): void {
  page.on('console', (message) => {
    watch.said.push(message.text())
    if (['error', 'warning'].includes(message.type()))
      watch.problems.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => watch.problems.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    watch.requests.push({
      url: request.url(),
      referer: request.headers()['referer'] ?? '',
      isDocument: request.isNavigationRequest(),
      type: request.resourceType(),
    })
  })
}

/** Breaches of a content security policy, as Chromium words them. */
export const breaches = (watch: Watch) =>
  watch.problems.filter((problem) => /content security policy|refused to/i.test(problem))
