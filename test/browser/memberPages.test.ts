import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { portalIn } from './portal.ts'
import { breaches } from './watch.ts'

/** Her card, from which all pages are one tap away. */
async function myCard(page: Page) {
  await page.goto('/')
  const portal = portalIn(page)
  await portal.shows('welcome')
  await portal.goToCard()
  return portal
}

test('every page of hers is one tap away, and back leads to where she was', async ({ hold, she, watch }) => {
  await she.become()
  const page = await hold()
  const portal = await myCard(page)
  for (const section of ['points', 'profile', 'stores', 'consents', 'copy', 'leave']) {
    const row = portal.part(`menu-${section}`)
    await row.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => window.scrollY)
    await row.click()
    await portal.shows(section)
    expect(new URL(page.url()).pathname).toBe(`/${section}`)
    await portal.part('back').click()
    await portal.shows('member')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
  }
  expect(breaches(watch)).toEqual([])
})

test('a page that was opened by its own address is found again after loading, and back leads to the card', async ({
  hold,
  she,
}) => {
  await she.become()
  const page = await hold()
  await page.goto('/profile')
  const portal = portalIn(page)
  await portal.shows('profile')
  await page.reload()
  await portal.shows('profile')
  await portal.part('back').click()
  await expect(portal.root).toHaveAttribute('data-face', /^(member|welcome)$/)
})

test('a correction is there after loading, and a number of her own is marked as not verified', async ({
  hold,
  she,
}) => {
  await she.become()
  const page = await hold()
  await page.goto('/profile')
  const portal = portalIn(page)
  await expect(portal.root).toContainText('微信已验证')
  await portal.part('edit').click()
  await page.locator('input[type="tel"]').fill('+86 137 0013 7001')
  await page.locator('[autocomplete="name"]').fill('林大满')
  await portal.part('save').click()
  await expect(portal.part('saved')).toBeVisible()
  await page.reload()
  await expect(portal.root).toContainText('林大满')
  await expect(portal.root).toContainText('13700137001')
  await expect(portal.root).toContainText('未验证')
})

test('nobody asks where she is until she asks; refused, the list is still there to choose from', async ({
  hold,
  she,
}) => {
  await she.become()
  const page = await hold()
  await page.addInitScript(() => {
    const asked = { times: 0 }
    Reflect.set(window, 'askedWhere', asked)
    navigator.geolocation.getCurrentPosition = (_, failed) => {
      asked.times += 1
      failed?.({ code: 1 } as GeolocationPositionError)
    }
  })
  const asked = () => page.evaluate(() => (Reflect.get(window, 'askedWhere') as { times: number }).times)
  await page.goto('/stores')
  const portal = portalIn(page)
  await expect(portal.part('store')).toHaveCount(2)
  expect(await asked()).toBe(0)
  await portal.part('near').click()
  await expect(portal.part('near-refused')).toBeVisible({ timeout: 20_000 })
  expect(await asked()).toBe(1)
  await page.locator('[data-test="store-search"]').fill('天河')
  await expect(portal.part('store')).toHaveCount(1)
})

test('with her position the nearest store comes first, and it is never sent', async ({ hold, she }) => {
  await she.become()
  const page = await hold()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 23.135, longitude: 113.318 })
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto('/stores')
  const portal = portalIn(page)
  await portal.part('near').click()
  await expect(portal.part('store-away').first()).toContainText(/约 \d/, { timeout: 20_000 })
  await expect(portal.part('store').first()).toContainText('天河店')
  expect(sent.join('\n')).not.toMatch(/23\.13\d|113\.3[12]\d/)
})

test('a consent is given and withdrawn by one tap each, and its history stays', async ({ hold, she }) => {
  await she.become()
  const page = await hold()
  await page.goto('/consents')
  const marketing = portalIn(page).part('consent-marketing')
  await expect(marketing.locator('[data-test="consent-state"]')).toContainText('未同意')
  await marketing.locator('[data-test="agree"]').click()
  await expect(marketing.locator('[data-test="consent-state"]')).toContainText('已同意')
  await marketing.locator('[data-test="withdraw"]').click()
  await expect(marketing.locator('[data-test="consent-state"]')).toContainText('未同意')
  await marketing.locator('summary').click()
  await expect(marketing).toContainText('撤回')
})

test('the one-time link saves the file in an ordinary browser, once, and its secret leaves the address', async ({
  hold,
  she,
}) => {
  await she.become()
  const page = await hold()
  await page.goto('/copy')
  await portalIn(page).part('make-link').click()
  const link = (await portalIn(page).part('copy-link-url').textContent()) ?? ''
  const elsewhere = await hold({ platform: 'elsewhere' })
  await elsewhere.goto(link.trim())
  const portal = portalIn(elsewhere)
  await portal.shows('file')
  expect(new URL(elsewhere.url()).hash).toBe('')
  const download = elsewhere.waitForEvent('download')
  await portal.part('take-file').click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({ member: { memberNo: expect.stringMatching(/^\d{12}$/) } })
  await expect(portal.title).toHaveText('已下载')
  const again = await hold({ platform: 'elsewhere' })
  await again.goto(link.trim())
  await portalIn(again).part('take-file').click()
  await expect(portalIn(again).title).toHaveText('链接已失效')
})

test('leaving says what happens, wants her number, waits, and is taken back with one tap', async ({
  hold,
  she,
}) => {
  const { memberNo } = await she.become()
  const page = await hold()
  await page.goto('/leave')
  const portal = portalIn(page)
  await expect(portal.part('leave-words')).toContainText('7 天冷静期')
  await expect(portal.part('leave-figures')).toContainText('50 积分')
  await portal.part('leave-typed').fill(memberNo.slice(-4) === '0000' ? '1111' : '0000')
  await portal.part('ask-to-leave').click()
  await expect(portal.part('leave-fault')).toBeVisible()
  await portal.part('leave-typed').fill(memberNo.slice(-4))
  await portal.part('ask-to-leave').click()
  await expect(portal.part('receipt-no')).toHaveText(/^\d{8}-\d{6}$/)
  const card = portalIn(await hold())
  await card.root.page().goto('/')
  await card.shows('welcome')
  await card.goToCard()
  await expect(card.part('leaving')).toBeVisible()
  await portal.part('stay').click()
  await expect(portal.part('stayed')).toBeVisible()
  // The card on the other page hears of it by itself.
  await expect(card.part('leaving')).toHaveCount(0)
})

test('inside WeChat the phone’s own position is asked for by WeChat', async ({ pickUp, she }) => {
  await she.become()
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('welcome')
  await phone.portal.goToCard()
  await phone.portal.part('menu-stores').click()
  await phone.portal.part('near').click()
  await phone.page.getByText('允许', { exact: true }).click()
  await expect(phone.portal.part('store-away').first()).toContainText('公里')
})
