import { expect, type FrameLocator, type Page } from '@playwright/test'
import { seriousFindings } from './accessible.ts'
import { test } from './fixtures.ts'
import { journeyOf } from './journey.ts'
import { overflowOf } from './layout.ts'
import { newCustomer } from './newCustomer.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

/** The till as a cashier meets it, on a desk or in the frame of a phone. */
function tillOf(place: Page | FrameLocator) {
  const part = (name: string) => place.locator(`[data-test="${name}"]`)
  const field = place.locator('input[name="till-scan"]')
  return {
    part,
    field,
    member: part('till-member'),
    total: part('till-total'),
    async find(text: string) {
      await field.fill(text)
      await field.press('Enter')
      await expect(part('till-member')).toBeVisible()
    },
    async give(points: number, reason = '商家赠送') {
      await part('till-kind-give').click()
      await part('till-give-points').fill(String(points))
      await place.getByText(reason, { exact: true }).first().click()
      await part('till-post').click()
      await expect(part('till-posted')).toBeVisible()
    },
  }
}

/** A scanner gun: digits and Enter, eight milliseconds apart by the keyboard's own clock, however slow this machine is. */
async function shootGun(page: Page, digits: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const press = async (key: string, code: string, text: string, keyCode: number, timestamp: number) => {
    const common = { key, code, windowsVirtualKeyCode: keyCode, timestamp }
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...common })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
  }
  for (const [index, digit] of [...digits].entries())
    await press(digit, `Digit${digit}`, digit, 48 + Number(digit), start + index * 0.008)
  await press('Enter', 'Enter', '\r', 13, start + digits.length * 0.008)
  await keyboard.detach()
}

async function openTill(page: Page) {
  await page.goto('/console/till')
  const till = tillOf(page)
  await expect(till.field).toBeVisible()
  return till
}

test('a cashier finds a customer by her number, gives points with a reason, and takes them back: WeChat shows both', async ({
  sitDown,
  she,
  watch,
}) => {
  test.setTimeout(120_000)
  const { memberNo } = await she.become()
  const before = (await she.held())?.bonus ?? Number.NaN
  const page = await sitDown()
  const till = await openTill(page)
  await expect(till.field).toBeFocused()
  await till.find(memberNo)
  await expect(till.member).toContainText('林**')
  await expect(till.member).toContainText('静态')
  await till.give(30)
  await expect(till.total).toHaveText(String(before + 30))
  const givenAt = Date.now()
  await expect.poll(async () => (await she.held())?.bonus, { intervals: [50] }).toBe(before + 30)
  test.info().annotations.push({
    type: 'until her card in WeChat shows it',
    description: `${Date.now() - givenAt} ms`,
  })
  await picture(page, 'till-posted')
  expect(await seriousFindings(page)).toEqual([])

  await till.part('till-posted').locator('[data-test="till-undo"]').click()
  await expect(till.part('till-posted')).toContainText('已撤销')
  await expect(till.total).toHaveText(String(before))
  await expect.poll(async () => (await she.held())?.bonus).toBe(before)
  await expect(till.part('till-recent').locator('li').first()).toContainText('已撤销')
  expect(breaches(watch)).toEqual([])
})

test('with the keyboard alone: a purchase, part of it paid with points, and back to the next customer', async ({
  sitDown,
  she,
}) => {
  const { memberNo } = await she.become()
  const page = await sitDown()
  const till = await openTill(page)
  await till.find(memberNo)
  await till.give(400)
  // The scan field has the focus by itself, for the next customer or the same one.
  await expect(till.field).toBeFocused()
  await page.keyboard.type(memberNo, { delay: 80 })
  await page.keyboard.press('Enter')
  const amount = till.part('till-amount')
  await expect(amount).toBeFocused()
  await page.keyboard.type('38.80', { delay: 80 })
  await expect(till.part('till-quote')).toContainText('¥38.80')
  await page.keyboard.press('Tab')
  await page.keyboard.type('100', { delay: 80 })
  await expect(till.part('till-redeem')).toHaveValue('100')
  await expect(till.part('till-quote')).toContainText('¥33.80')
  await picture(page, 'till-purchase')
  await page.keyboard.press('Enter')
  // 50 at the opening, 400 given, 100 spent, 33 earned on what was paid.
  await expect(till.total).toHaveText('383')
  await expect(till.field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(till.part('till-posted')).toHaveCount(0)
  await expect(till.field).toBeFocused()
})

test('a scanner gun is heard in a field of an amount and on a button, and posts nothing', async ({
  sitDown,
  she,
}) => {
  const { memberNo } = await she.become()
  const page = await sitDown()
  const posts: string[] = []
  page.on('request', (request) => request.url().endsWith('/till/post') && posts.push(request.url()))
  const till = await openTill(page)
  await till.find(memberNo)
  await till.part('till-amount').focus()
  await shootGun(page, memberNo)
  await expect(till.part('till-amount')).toHaveValue('')
  await till.part('till-amount').fill('12')
  await till.part('till-post').focus()
  await shootGun(page, memberNo)
  await expect(till.part('till-amount')).toHaveValue('')
  await expect(till.member).toHaveAttribute('data-member', memberNo)
  expect(posts).toEqual([])
})

test('an answer that is lost on the way: the same request again, and it counts once', async ({
  sitDown,
  she,
}) => {
  const { memberNo } = await she.become()
  const page = await sitDown()
  const till = await openTill(page)
  await till.find(memberNo)
  await page.route(
    '**/api/console/till/post',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await till.part('till-kind-give').click()
  await till.part('till-give-points').fill('25')
  await page.getByText('商家赠送', { exact: true }).first().click()
  await till.part('till-post').click()
  await expect(till.part('till-unsure')).toBeVisible()
  await expect(till.field).toBeDisabled()
  await picture(page, 'till-unsure')
  await till.part('till-again').click()
  await expect(till.part('till-posted')).toContainText('没有重复')
  await expect(till.total).toHaveText('75')
  await expect.poll(async () => (await she.held())?.bonus).toBe(75)
})

test('codes that are none have each their answer', async ({ sitDown, house }) => {
  const page = await sitDown()
  const till = await openTill(page)
  for (const [text, words] of [
    ['280073561234', '其他商户'],
    [`${house.portalUrl}/?channel=store-tianhe`, '海报'],
    ['9017992739871112345678', '不是本店的会员码'],
  ] as const) {
    await till.field.fill(text)
    await till.field.press('Enter')
    await expect(page.locator('main [role="alert"]')).toContainText(words)
    await expect(page.locator('main')).toContainText(text.slice(0, 20))
    await expect(till.field).toBeFocused()
  }
})

test('a cashier makes her WeChat a till, scans a customer’s code in it, and may do nothing else there', async ({
  sitDown,
  pickUp,
  doors,
  house,
  watch,
}) => {
  test.setTimeout(90_000)
  const member = await newCustomer(house.phoneUrl)
  const { code } = await journeyOf(member, doors).become()
  const page = await sitDown()
  await page.goto('/console/account')
  await page.locator('[data-test="own-till-bind"]').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-test="till-code"]')).toBeVisible()
  const link = /http\S+till-link#\w+/.exec((await dialog.textContent()) ?? '')?.[0] ?? ''
  await picture(page, 'till-code')

  const phone = await pickUp()
  await phone.scanText(link)
  const till = tillOf(phone.web)
  await expect(till.part('till-link')).toContainText('店主')
  await till.part('till-bind').click()
  await expect(till.part('till-wechat-scan')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[data-test="own-till"]')).toContainText('已绑定')

  await till.part('till-wechat-scan').click()
  await phone.part('screen-scanner').locator(`[data-text="${code}"]`).click()
  await expect(till.member).toContainText('林**')
  await till.give(15)
  await expect(till.total).toHaveText('65')
  await expect
    .poll(async () => (await doors.state(member.openid)).holdings.some(({ bonus }) => bonus === 65))
    .toBe(true)

  const frame = await phone.frame()
  const answers = await frame.evaluate(async () => {
    const ask = (path: string, door: string) =>
      fetch(`/api/console${path}`, { headers: { 'x-console-door': door } }).then(({ status }) => status)
    return [await ask('/till', 'till'), await ask('/people', 'till'), await ask('/people', 'console')]
  })
  expect(answers).toEqual([200, 403, 401])
  expect(await overflowOf(page)).toEqual([])
  expect(breaches(watch)).toEqual([])
})
