import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { journeyOf } from './journey.ts'
import { merchantCalls } from './merchantCalls.ts'
import { newCustomer } from './newCustomer.ts'
import type { Phone } from './phone.ts'

const column = (phone: Phone, name: string) => phone.top(`column-${name}`)

test('new points stand on the open card at once, with a message; an ended card is grey and says why', async ({
  house,
  customer: { cardId },
  she,
  pickUp,
}) => {
  const card = { card_id: cardId, code: (await she.become()).code }
  const call = await merchantCalls(house.phoneUrl)
  const phone = await pickUp()
  await phone.openPack(cardId)
  await expect(column(phone, '积分')).toHaveText('50')

  await call('/card/membercard/updateuser', {
    ...card,
    bonus: 1280,
    add_bonus: 1230,
    record_bonus: '消费 ¥36.00',
  })
  await expect(column(phone, '积分')).toHaveText('1,280', { timeout: 3000 })

  await call('/card/code/unavailable', { ...card, reason: '重复办卡' })
  await expect(phone.top('card-state')).toHaveText('已失效', { timeout: 3000 })
  await expect(phone.top('card-end-reason')).toContainText('重复办卡')
  await expect(column(phone, '积分')).toHaveCount(0)
  for (const _ of [1, 2, 3]) await phone.page.keyboard.press('Escape')
  await phone.part('tab-chats').click()
  await phone.part('chat-notices').click()
  const notices = phone.top('notice')
  await expect(notices.filter({ hasText: '会员卡积分变更' })).toContainText('消费 ¥36.00')
  await expect(notices.filter({ hasText: '会员卡已失效' })).toContainText('重复办卡')
})

test('a card that may be given away goes to the friend she chooses, and is hers no more', async ({
  house,
  customer,
  doors,
  pickUp,
}) => {
  const [own] = (await doors.state(customer.openid)).holdings
  const friend = await newCustomer(house.phoneUrl)
  const [friends] = (await doors.state(friend.openid)).holdings
  const cardId = own?.face.cardId ?? ''
  await doors.remove(friend.openid, cardId, friends?.code ?? '')
  const phone = await pickUp()
  await phone.openPack(cardId)
  await phone.top('more').click()
  await phone.part('action-gift').click()
  await phone.part(`action-${friend.openid}`).click()
  await phone.part('dialog-confirm').click()
  await expect(phone.part('toast')).toHaveText('已转赠')
  await expect(phone.top('pack-empty')).toBeVisible()
  const received = (await doors.state(friend.openid)).holdings
  expect(received.map(({ face, hasActive }) => [face.cardId, hasActive])).toEqual([[cardId, false]])
  expect(received[0]?.code).not.toBe(own?.code)
})

test("a page of the portal reads another customer's member code with WeChat's scanner", async ({
  house,
  doors,
  pickUp,
}) => {
  const other = await newCustomer(house.phoneUrl)
  const { code } = await journeyOf(other, doors).become()
  const phone = await pickUp({ phone: 'ios' })
  await phone.openLink()
  const frame = await phone.frame()
  // Until the page's configuration is verified, WeChat refuses the call.
  await expect(async () => {
    await frame.evaluate(() => {
      const asked = { needResult: 1, scanType: ['barCode'] }
      const bridge = Reflect.get(window, 'WeixinJSBridge')
      bridge.invoke('scanQRCode', asked, (answer: unknown) => Reflect.set(window, 'seen', answer))
    })
    await expect(phone.part('screen-scanner')).toBeVisible({ timeout: 500 })
  }).toPass()
  await phone.part('screen-scanner').locator(`[data-text="${code}"]`).click()
  await expect(phone.part('screen-scanner')).toHaveCount(0)
  const text = `CODE_128,${code}`
  await expect
    .poll(() => frame.evaluate((): unknown => Reflect.get(window, 'seen')))
    .toEqual({
      err_msg: 'scanQRCode:ok',
      resultStr: JSON.stringify({ scan_code: { scan_result: text } }),
    })
})
