import { expect, type Page } from '@playwright/test'
import { coloursOf, readQrCode, stripesOf } from './codes.ts'
import { test } from './fixtures.ts'
import { portalIn } from './portal.ts'

async function myCard(page: Page, landing: string) {
  const portal = portalIn(page)
  await page.goto(landing)
  await portal.shows('welcome')
  await portal.goToCard()
  return portal
}

for (const theme of ['light', 'dark'] as const) {
  test(`at the till, ${theme}: both codes are black on white with a quiet zone, and can be read`, async ({
    hold,
    she,
  }) => {
    const page = await hold({ theme })
    const portal = await myCard(page, await she.submit())
    const number = await portal.memberNo()
    for (const where of ['member-code', 'code-sheet']) {
      if (where === 'code-sheet') await portal.part('enlarge').click()
      const shown = portal.part(where)
      const qr = shown.locator('[data-test="qrcode"]')
      await qr.scrollIntoViewIfNeeded()
      // The code of this minute: her number between a prefix and the signature.
      await expect.poll(() => readQrCode(page, qr), where).toMatch(new RegExp(`^90${number}\\d{8}$`))
      const colours = await coloursOf(page, qr)
      expect(colours.edge, `${where}: the quiet zone is white`).toBeGreaterThan(230)
      expect(colours.black + colours.white, `${where}: black and white alone`).toBeGreaterThan(0.9)
      const bars = shown.locator('[data-test="barcode"]')
      await bars.scrollIntoViewIfNeeded()
      const stripes = await stripesOf(page, bars)
      const module = Math.min(...stripes.slice(1, -1))
      // Ten modules of white on either side is what CODE128 asks for.
      expect(stripes[0], `${where}: the left quiet zone`).toBeGreaterThanOrEqual(10 * module - 1)
      expect(stripes.at(-1), `${where}: the right quiet zone`).toBeGreaterThanOrEqual(10 * module - 1)
      expect((await coloursOf(page, bars)).white, where).toBeGreaterThan(0.3)
    }
  })
}

test('the code is another one in the next minute, and counts down to it', async ({ hold, she }) => {
  const page = await hold()
  await page.clock.install()
  const portal = await myCard(page, await she.submit())
  const qr = portal.part('member-code').locator('[data-test="qrcode"]')
  await qr.scrollIntoViewIfNeeded()
  const countdown = portal.part('code-countdown').first()
  await expect(countdown).toContainText('秒后更新')
  const first = await readQrCode(page, qr)
  const seconds = async () => Number(/(\d+) 秒/.exec((await countdown.textContent()) ?? '')?.[1])
  const before = await seconds()
  await page.clock.runFor((before + 1) * 1000)
  await expect.poll(() => readQrCode(page, qr)).not.toBe(first)
  expect(await seconds()).toBeLessThanOrEqual(60)
})

test('without a network the number itself is shown, labelled, and the code again when it is back', async ({
  hold,
  she,
}) => {
  const page = await hold({ theme: 'dark' })
  const portal = await myCard(page, await she.submit())
  const number = await portal.memberNo()
  const qr = portal.part('member-code').locator('[data-test="qrcode"]')
  await qr.scrollIntoViewIfNeeded()
  await page.context().setOffline(true)
  await expect(portal.part('code-fallback').first()).toHaveText('离线，显示会员号')
  await expect.poll(() => readQrCode(page, qr)).toBe(number)
  expect((await coloursOf(page, qr)).edge).toBeGreaterThan(230)
  await page.context().setOffline(false)
  await expect.poll(() => readQrCode(page, qr)).toMatch(/^90\d{20}$/)
})

test('a tap on the code fills the screen with white, and a tap closes it', async ({ hold, she }) => {
  const page = await hold({ theme: 'dark' })
  const portal = await myCard(page, await she.submit())
  await portal.part('member-code').click({ position: { x: 20, y: 20 } })
  const sheet = portal.part('code-sheet')
  // It comes in within a blink; what counts is what stays.
  await expect.poll(() => sheet.boundingBox()).toMatchObject({ x: 0, y: 0, width: 375, height: 812 })
  await expect.poll(async () => (await coloursOf(page, sheet)).white).toBeGreaterThan(0.5)
  expect((await coloursOf(page, sheet)).black).toBeLessThan(0.4)
  await portal.part('close-code').click()
  await expect(sheet).toHaveCount(0)
})

test('the digits are large and in groups', async ({ hold, she }) => {
  const page = await hold()
  const portal = await myCard(page, await she.submit())
  const digits = portal.part('member-code').locator('[data-test="member-number"]')
  expect(await digits.textContent()).toMatch(/\d{3,4} \d{3,4}/)
  const size = await digits.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(22)
})

test('with the keyboard alone the code is opened and closed, and the focus comes back', async ({
  hold,
  she,
}) => {
  const page = await hold()
  const portal = await myCard(page, await she.submit())
  const enlarge = portal.part('enlarge')
  for (
    let tabs = 0;
    tabs < 20 && !(await enlarge.evaluate((element) => element === document.activeElement));
    tabs += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await expect(enlarge).toBeFocused()
  const outline = await enlarge.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
  await page.keyboard.press('Enter')
  const sheet = portal.part('code-sheet')
  await expect(sheet).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(enlarge).toBeFocused()
})

test('with the keyboard alone the card is asked for', async ({ hold }) => {
  const page = await hold()
  await page.goto('/')
  const { take } = portalIn(page)
  await portalIn(page).shows('join')
  await page.waitForLoadState('networkidle')
  for (
    let tabs = 0;
    tabs < 20 && !(await take.evaluate((element) => element === document.activeElement));
    tabs += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await expect(take).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/bizmall\/activatemembercard/)
})
