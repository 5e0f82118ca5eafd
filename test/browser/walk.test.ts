import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { openPhone } from './phone.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

test.describe('from a message in a chat to an active member', () => {
  for (const platform of ['android', 'ios'] as const) {
    test(`on ${platform}`, async ({ pickUp, customer, watch, doors }) => {
      const phone = await pickUp({ phone: platform })
      await picture(phone.page, `phone-${platform}-1-chats`)
      await phone.openLink()
      await phone.portal.shows('join')
      await picture(phone.page, `phone-${platform}-2-join`)
      await phone.portal.take.click()
      await expect(phone.offer).toBeVisible()
      await picture(phone.page, `phone-${platform}-3-add-card`)
      await phone.acceptOffer()
      await phone.activateFromCard()
      await phone.fillForm(customer.mobile)
      await picture(phone.page, `phone-${platform}-4-form`)
      await phone.submitForm()
      await phone.portal.shows('welcome')
      await expect(phone.portal.part('opening-points')).toContainText('50')
      await picture(phone.page, `phone-${platform}-5-welcome`)
      const welcomed = await phone.portal.memberNo()
      expect(welcomed).toMatch(/^\d{8,}$/)
      await phone.portal.goToCard()
      expect(await phone.portal.memberNo()).toBe(welcomed)
      await expect(phone.portal.part('qrcode').first()).toBeVisible()
      await expect(phone.portal.part('barcode').first()).toBeVisible()
      await expect(phone.portal.part('figure-points')).toHaveText('50')
      await picture(phone.page, `phone-${platform}-6-my-card`)

      const { holdings } = await doors.state(customer.openid)
      const held = holdings.find(({ face }) => face.cardId === customer.cardId)
      expect(held).toMatchObject({ hasActive: true, membershipNumber: welcomed, bonus: 50 })
      expect(breaches(watch)).toEqual([])
    })
  }
})

test('from a store’s QR code: its greeting is shown, and its channel stays with the card', async ({
  pickUp,
  customer,
  doors,
}) => {
  const phone = await pickUp()
  const { posters } = await doors.state(customer.openid)
  const poster = posters.find(({ url }) => url.includes('channel=store-tianhe'))
  expect(poster, 'the demonstration puts up a poster of each store').toBeDefined()
  await phone.scanPoster(poster?.url ?? '')
  await phone.portal.shows('join')
  await expect(phone.portal.part('greeting')).toContainText('天河店')
  await picture(phone.page, 'phone-android-store-join')
  await phone.portal.take.click()
  await phone.acceptOffer()
  await phone.activateFromCard()
  await phone.fillForm(customer.mobile)
  const landing = phone.page.waitForRequest((request) => request.url().includes('/activate?'))
  await phone.submitForm()
  expect(new URL((await landing).url()).searchParams.get('outer_str')).toBe('store-tianhe')
  await phone.portal.shows('welcome')
})

test('her card in WeChat’s card pack shows the number and the points of the portal', async ({
  pickUp,
  customer,
  she,
}) => {
  const { memberNo } = await she.become()
  const phone = await pickUp({ phone: 'ios' })
  await phone.openPack(customer.cardId)
  await expect(phone.top('card-number')).toContainText(memberNo.slice(0, 4))
  expect(((await phone.top('card-number').textContent()) ?? '').replaceAll(/\D/g, '')).toBe(memberNo)
  await expect(phone.top('column-积分')).toHaveText('50')
  await picture(phone.page, 'phone-ios-7-card-pack')
})

test('my card opens in WeChat’s card pack', async ({ pickUp, she }) => {
  await she.become()
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('welcome')
  await phone.portal.goToCard()
  await phone.portal.part('open-in-wechat').click()
  await expect(phone.top('card-number')).toBeVisible()
  await phone.goBack()
  await phone.portal.shows('member')
})

test('a cancelled sheet leaves the page as it was, and the button works again', async ({
  pickUp,
  customer,
  doors,
}) => {
  const phone = await pickUp({ phone: 'ios' })
  await phone.openLink()
  await phone.portal.shows('join')
  const word = await phone.portal.take.textContent()
  await phone.portal.take.click()
  await phone.part('add-card-cancel').click()
  await expect(phone.offer).toBeHidden()
  await expect(phone.portal.take).toHaveText(word ?? '')
  await expect(phone.portal.part('failure')).toHaveCount(0)
  await phone.portal.shows('join')
  const { holdings } = await doors.state(customer.openid)
  expect(holdings.filter(({ face }) => face.cardId === customer.cardId)).toEqual([])
  await phone.portal.take.click()
  await expect(phone.offer).toBeVisible()
})

test('two taps on the button open one sheet', async ({ pickUp }) => {
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('join')
  await phone.portal.take.dblclick()
  await expect(phone.offer).toHaveCount(1)
  await phone.acceptOffer()
  await expect(phone.top('card-state')).toBeVisible()
  await expect(phone.offer).toHaveCount(0)
})

test('who has the card but has not finished is asked to go on, not to join', async ({
  pickUp,
  customer,
  she,
}) => {
  await she.take()
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('received')
  await expect(phone.portal.take).toHaveText('继续激活')
  await picture(phone.page, 'phone-android-continue')
  await phone.portal.take.click()
  await phone.activateFromCard()
  await phone.fillForm(customer.mobile)
  await phone.submitForm()
  await phone.portal.shows('welcome')
})

test('a deleted card is taken back by the same member, without the form', async ({
  pickUp,
  customer,
  doors,
  she,
}) => {
  const { memberNo, code } = await she.become()
  await doors.remove(customer.openid, customer.cardId, code)
  const phone = await pickUp()
  await phone.openLink()
  await phone.portal.shows('deleted')
  await picture(phone.page, 'phone-android-deleted')
  await phone.portal.take.click()
  await phone.acceptOffer()
  await expect(phone.portal.number).toBeVisible()
  expect(await phone.portal.memberNo()).toBe(memberNo)
  const restored = { code, hasActive: true, membershipNumber: memberNo, bonus: 50 }
  await expect.poll(() => she.held()).toMatchObject(restored)
})

test('another customer on the same phone sees nothing of the one before', async ({
  pickUp,
  she,
  house,
  doors,
}) => {
  const { memberNo } = await she.become()
  const phone = await pickUp()
  await phone.openLink()
  await expect(phone.portal.number).toBeVisible()
  const { customers } = await doors.state('')
  const other = customers.find(({ openid }) => !openid.startsWith('oBrowser'))
  const next = await openPhone(phone.page, house, other?.openid ?? '')
  await next.openLink()
  await expect(next.portal.root).toBeVisible()
  await expect(next.portal.root).not.toContainText(memberNo.slice(0, 4))
})
