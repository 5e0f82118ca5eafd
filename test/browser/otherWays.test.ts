import { expect } from '@playwright/test'
import { readQrCode } from './codes.ts'
import { test } from './fixtures.ts'
import type { Phone } from './phone.ts'
import { picture } from './picture.ts'

/** WeChat's open-card component: card and form in one page, without addCard. */
async function finishInComponent(phone: Phone, mobile: string): Promise<void> {
  await expect(phone.offer).toHaveCount(0)
  await phone.fillForm(mobile)
  await phone.submitForm()
  await phone.portal.shows('welcome')
}

const poorer = [
  ['WeChat refuses the page’s signature', { signature: 'refuse' }],
  ['this WeChat has no addCard', { addCard: 'no' }],
] as const

for (const [why, settings] of poorer) {
  for (const platform of ['android', 'ios'] as const) {
    test(`where ${why}, the open-card component leads to the card: ${platform}`, async ({
      pickUp,
      customer,
    }) => {
      const phone = await pickUp({ phone: platform, ...settings })
      await phone.openLink()
      await phone.portal.shows('join')
      await phone.portal.take.click()
      await finishInComponent(phone, customer.mobile)
    })
  }
}

test('with a bridge that comes two seconds late the sheet opens all the same', async ({ pickUp }) => {
  const phone = await pickUp({ bridge: 'late', phone: 'ios' })
  await phone.openLink()
  await phone.portal.shows('join')
  await phone.portal.take.click()
  await expect(phone.offer).toBeVisible()
})

test('without a bridge the open-card component’s page is opened within seconds', async ({ pickUp }) => {
  const phone = await pickUp({ bridge: 'none' })
  await phone.openLink()
  await phone.portal.shows('join')
  await phone.portal.take.click()
  await expect.poll(async () => (await phone.frame()).url()).toContain('/bizmall/activatemembercard')
})

test('where even that page cannot be had, a code to long-press is the last way', async ({
  pickUp,
  doors,
}) => {
  await doors.fault('/card/membercard/activate/geturl', { errcode: 72026 })
  const phone = await pickUp({ addCard: 'no' })
  await phone.openLink()
  await phone.portal.shows('join')
  await phone.portal.take.click()
  const code = phone.portal.part('claim-qrcode')
  await expect(code).toBeVisible()
  expect(await code.evaluate((element) => element.tagName)).toBe('IMG')
  await picture(phone.page, 'phone-android-claim-code')
  await phone.portal.part('claim-back').click()
  await expect(phone.portal.part('claim-sheet')).toHaveCount(0)
})

test.describe('a signature is tried for the other address when the first is refused', () => {
  const cases = [
    ['ios', 'current', 'iOS that checks the current address'],
    ['ios', 'entry', 'iOS that checks the address of entry'],
    ['android', 'entry', 'Android that checks the address of entry'],
    ['android', 'current', 'Android that checks the current address'],
  ] as const
  for (const [platform, policy, name] of cases) {
    test(name, async ({ pickUp, doors }) => {
      await doors.settings({ urlPolicy: { ios: 'entry', android: 'current', [platform]: policy } })
      const phone = await pickUp({ phone: platform })
      await phone.openLink()
      await phone.portal.shows('join')
      await (
        await phone.frame()
      ).evaluate(() => history.pushState(history.state, '', '/?channel=welcome&moved=1'))
      await phone.portal.take.click()
      await expect(phone.offer).toBeVisible()
    })
  }
})

test.describe('outside WeChat', () => {
  test('the page says so, and its QR code is its own address', async ({ hold }) => {
    const page = await hold({ platform: 'elsewhere', width: 1280, height: 800 })
    await page.goto('/?channel=store-liwan')
    await expect(page.locator('main')).toHaveAttribute('data-face', 'outside')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('请在微信中打开')
    const code = page.locator('[data-test="page-qrcode"]')
    await expect.poll(() => readQrCode(page, code)).toBe(new URL('/?channel=store-liwan', page.url()).href)
    await picture(page, 'outside-desktop')
  })

  test('nobody is asked to authorize, and nothing of WeChat is loaded', async ({ hold, watch }) => {
    const page = await hold({ platform: 'elsewhere' })
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    expect(watch.requests.filter(({ url }) => /connect\/oauth2|jssdk|\/api\//.test(url))).toEqual([])
    expect(await page.evaluate(() => 'wx' in window)).toBe(false)
  })
})
