import { expect, type Page } from '@playwright/test'
import { colourFindings, seriousFindings } from './accessible.ts'
import { faces } from './faces.ts'
import { test, type Device } from './fixtures.ts'
import { cutTexts, enlargeText, overflowOf, smallTargets } from './layout.ts'
import { picture } from './picture.ts'
import { turn } from './theme.ts'
import { breaches } from './watch.ts'

/** What every page owes every customer, in both themes: she turns to the dark while it is open. */
async function owes(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-light`)
  await picture(page, `${name}-light-whole`, true)
  expect.soft(await seriousFindings(page), 'axe finds nothing serious').toEqual([])
  expect.soft(await smallTargets(page), 'everything to tap is 44 px or more').toEqual([])
  expect.soft(await overflowOf(page), 'nothing overflows 375 px').toEqual([])
  await turn(page, 'dark')
  await picture(page, `${name}-dark`)
  await picture(page, `${name}-dark-whole`, true)
  expect.soft(await colourFindings(page), 'axe finds nothing serious in the dark').toEqual([])
  await turn(page, 'light')
  await page.setViewportSize({ width: 320, height: 568 })
  expect.soft(await overflowOf(page), 'nothing overflows 320 px').toEqual([])
  await page.setViewportSize({ width: 375, height: 812 })
  await enlargeText(page)
  expect.soft(await overflowOf(page), 'nothing overflows with 1.4 times the type').toEqual([])
  expect.soft(await cutTexts(page), 'no text is cut off with 1.4 times the type').toEqual([])
  await picture(page, `${name}-type-1.4`, true)
}

// Each is a customer of its own.
test.describe.configure({ mode: 'parallel' })

for (const [name, arrange] of Object.entries(faces)) {
  test(`${name}: readable, roomy, within the screen, in the light and in the dark`, async ({
    hold,
    she,
    doors,
    customer,
    watch,
  }) => {
    test.setTimeout(90_000)
    const page = await hold()
    await arrange({ page, she, doors, cardId: customer.cardId, openid: customer.openid })
    await owes(page, name)
    expect(breaches(watch)).toEqual([])
  })
}

test('outside: readable, roomy, within the screen, in the light and in the dark', async ({ hold, watch }) => {
  const page = await hold({ platform: 'elsewhere' })
  await page.goto('/')
  await expect(page.locator('main')).toHaveAttribute('data-face', 'outside')
  await owes(page, 'outside')
  expect(breaches(watch)).toEqual([])
})

const english: [name: string, device: Device, path: string][] = [
  ['join', {}, '/?channel=store-tianhe'],
  ['outside', { platform: 'elsewhere' }, '/'],
]
for (const [name, device, path] of english) {
  test(`${name} speaks English to an English phone, and fits`, async ({ hold }) => {
    const page = await hold({ ...device, language: 'en' })
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
    await expect(page.locator('main')).toContainText(
      name === 'join' ? 'Get the card' : 'Please open in WeChat',
    )
    await owes(page, `${name}-english`)
  })
}

test('a small phone on its side shows the join page without overflow', async ({ hold }) => {
  const page = await hold({ width: 568, height: 320 })
  await page.goto('/')
  await expect(page.locator('[data-test="take"]')).toBeVisible()
  expect(await overflowOf(page)).toEqual([])
})
