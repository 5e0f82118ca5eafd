import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** Either the whole page or the frame in the emulator's phone. */
type Place = Page | FrameLocator

/** The portal as a customer meets it: named by what is on screen. */
export function portalIn(place: Place) {
  const part = (name: string): Locator => place.locator(`[data-test="${name}"]`)
  const root = place.locator('main[data-face]')
  return {
    root,
    part,
    title: part('title').first(),
    take: part('take'),
    number: part('member-number').first(),
    /** Waits until the page shows this face; the text is what it says of itself. */
    async shows(face: string, timeout = 15_000) {
      await expect(root).toHaveAttribute('data-face', face, { timeout })
    },
    /** The member number without its grouping. */
    async memberNo() {
      return ((await part('member-number').first().textContent()) ?? '').replaceAll(/\D/g, '')
    },
    /** From "you are a member" to the card. */
    async goToCard() {
      await part('show-card').click()
      await expect(root).toHaveAttribute('data-face', 'member')
    },
  }
}

/** The document's own address: what stays in the bar. */
export const addressOf = (page: Page) => page.evaluate(() => location.href)
