import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { picture } from './picture.ts'
import { addressOf, portalIn } from './portal.ts'
import { breaches } from './watch.ts'

const ticketCall = '/card/membercard/activatetempinfo/get'
const activateCall = '/card/membercard/activate'
const decryptCall = '/card/code/decrypt'

test('the landing becomes “you are a member” by itself, and a reload changes nothing', async ({
  hold,
  she,
}) => {
  const page = await hold()
  const portal = portalIn(page)
  const landing = await she.submit()
  await page.goto(landing)
  await portal.shows('welcome')
  const number = await portal.memberNo()
  await page.reload()
  await expect(portal.number).toBeVisible()
  expect(await portal.memberNo()).toBe(number)
  await page.goto(landing)
  await expect(portal.number).toBeVisible()
  expect(await portal.memberNo()).toBe(number)
  expect(await she.held()).toMatchObject({ membershipNumber: number, bonus: 50 })
})

test('two tabs on one landing show one member', async ({ hold, she }) => {
  const [one, other] = [await hold(), await hold({ platform: 'ios' })]
  const landing = await she.submit()
  await Promise.all([one.goto(landing), other.goto(landing)])
  await Promise.all([portalIn(one).shows('welcome'), portalIn(other).shows('welcome')])
  expect(await portalIn(one).memberNo()).toBe(await portalIn(other).memberNo())
})

test('a page closed right after the landing leaves an active member behind', async ({ hold, she }) => {
  const page = await hold()
  await page.goto(await she.submit(), { waitUntil: 'commit' })
  await page.close()
  await expect.poll(async () => (await she.held())?.hasActive).toBe(true)
  const later = await hold()
  await later.goto('/')
  await expect(portalIn(later).number).toBeVisible()
  expect(await portalIn(later).memberNo()).toBe((await she.held())?.membershipNumber)
})

test('no secret of WeChat’s stays in the address, a referrer, a request of the page or the console', async ({
  hold,
  she,
  watch,
}) => {
  const page = await hold()
  const landing = new URL(await she.submit())
  const secrets = ['activate_ticket', 'encrypt_code', 'openid'].map(
    (name) => landing.searchParams.get(name) ?? name,
  )
  const isSecret = (text: string) =>
    /activate_ticket|encrypt_code|[?&]code=/.test(text) ||
    secrets.some((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)))
  await page.goto(landing.href)
  await portalIn(page).shows('welcome')
  await portalIn(page).goToCard()
  expect(isSecret(await addressOf(page))).toBe(false)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    secrets[0],
  )
  expect(await page.content()).not.toContain(secrets[0])
  // The landing and the way through the authorization carry them by nature: WeChat makes those addresses.
  const ours = watch.requests.filter(({ isDocument }) => !isDocument)
  expect(ours.map(({ url }) => url).filter(isSecret)).toEqual([])
  expect(watch.requests.map(({ referer }) => referer).filter(isSecret)).toEqual([])
  expect(watch.said.filter(isSecret)).toEqual([])
  expect(await page.evaluate(() => document.referrer)).not.toMatch(/activate_ticket|encrypt_code/)
})

test('while WeChat is slow the page says so after ten seconds, and then “you are a member”', async ({
  hold,
  she,
  doors,
}) => {
  test.setTimeout(90_000)
  await doors.fault(ticketCall, { delayMs: 60_000 })
  const page = await hold()
  const portal = portalIn(page)
  await page.goto(await she.submit())
  await portal.shows('becoming')
  await expect(portal.title).toHaveText('正在为你开通会员')
  await expect(portal.title).toHaveText('比平时久一点', { timeout: 14_000 })
  await expect(portal.part('check-again')).toBeVisible()
  await doors.clearFaults()
  await portal.shows('welcome', 45_000)
})

test('while WeChat has yet to hear of her she has her number already', async ({ hold, she, doors }) => {
  test.setTimeout(90_000)
  await doors.fault(activateCall, { delayMs: 5000 }, 1)
  const page = await hold()
  const portal = portalIn(page)
  await page.goto(await she.submit())
  await portal.shows('becoming')
  await expect(portal.number).toBeVisible()
  const early = await portal.memberNo()
  await portal.shows('welcome', 30_000)
  expect(await portal.memberNo()).toBe(early)
})

const refusals = [
  ['an expired ticket', ticketCall, 72012, '请再填一次资料', '重新填写'],
  ['a ticket that is not ours', ticketCall, 72011, '请再填一次资料', '重新填写'],
  ['a code that cannot be opened', decryptCall, 40056, '没能识别这张会员卡', '重新激活'],
] as const

for (const [what, path, errcode, title, action] of refusals) {
  test(`${what} is told in a sentence, with the form as the way on`, async ({ hold, she, doors, watch }) => {
    test.setTimeout(90_000)
    await doors.fault(path, { errcode })
    const page = await hold()
    const portal = portalIn(page)
    await page.goto(await she.submit())
    await portal.shows('refused', 45_000)
    await expect(portal.title).toHaveText(title)
    await expect(portal.take).toHaveText(action)
    await expect(page.locator('main')).not.toContainText(String(errcode))
    expect(breaches(watch)).toEqual([])
  })
}

test('after a refused ticket the form leads to the membership', async ({ pickUp, she, customer, doors }) => {
  await she.take()
  await doors.fault(ticketCall, { errcode: 72011 })
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('received')
  await phone.portal.take.click()
  await phone.activateFromCard()
  await phone.fillForm(customer.mobile)
  await phone.submitForm()
  await phone.portal.shows('refused')
  await picture(phone.page, 'phone-android-refused')
  await doors.clearFaults()
  await phone.portal.take.click()
  await phone.activateFromCard()
  await phone.fillForm(customer.mobile)
  await phone.submitForm()
  await phone.portal.shows('welcome')
})
