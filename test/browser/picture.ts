import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const folder = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))

/** Keeps what the page looks like, as an artefact of the run: `test-results/screenshots/NAME.png`. */
export async function picture(page: Page, name: string, whole = false): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: whole, animations: 'disabled' })
}
