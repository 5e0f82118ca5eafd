import { expect, type Locator, type Page } from '@playwright/test'

/** Signs in as a person does; ends on the console's overview. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/console/')
  await page.locator('input[type="email"]').fill(email)
  await page.locator('input[type="password"]').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('input[type="password"]')).toHaveCount(0)
}

/** The console as a merchant's people meet it. */
export function deskOf(page: Page) {
  const part = (name: string): Locator => page.locator(`[data-test="${name}"]`)
  return {
    part,
    heading: page.locator('main h1'),
    /** One of the pages in the navigation, whether something waits there or not. */
    async open(name: string) {
      const link = new RegExp(`^${name}(\\s*\\d+ 条待处理)?$`)
      await page.getByRole('navigation').getByRole('link', { name: link }).click()
      await expect(page.locator('main h1')).toContainText(name)
    },
    /** A picture chosen from the disk, cropped as it is offered, and uploaded. */
    async upload(path: string, file: string) {
      await part(`file-${path}`).setInputFiles(file)
      await part('crop-use').click()
      await expect(part('crop-use')).toHaveCount(0)
    },
  }
}
