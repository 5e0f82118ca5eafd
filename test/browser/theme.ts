import type { Page } from '@playwright/test'

/** The device turns light or dark while the page is open; ends when the page has been drawn anew. */
export async function turn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  // The first frame tells the page, the second shows what came of it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
