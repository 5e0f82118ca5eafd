import { expect } from '@playwright/test'
import { deskOf } from './desk.ts'
import { test } from './fixtures.ts'
import { merchantCalls } from './merchantCalls.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

test('the manager repairs a difference, and compares all cards with WeChat', async ({
  sitDown,
  she,
  customer,
  house,
  doors,
  watch,
}) => {
  test.setTimeout(240_000)
  const { code, memberNo } = await she.become()
  const points = async () => (await she.held())?.bonus
  const ours = await points()
  const notices = async () => {
    const { chats } = await doors.state(customer.openid)
    return chats.filter(({ kind }) => kind === 'notices').flatMap(({ messages }) => messages).length
  }
  const page = await sitDown()
  const desk = deskOf(page)
  const hers = desk.part('problem-difference').filter({ hasText: memberNo })

  await test.step('nothing of hers needs a hand', async () => {
    await desk.open('问题')
    await expect(hers).toHaveCount(0)
  })

  await test.step('another tool of the merchant’s changes her card past the portal, and the inbox says so', async () => {
    const call = await merchantCalls(house.phoneUrl)
    const silent = { is_notify_bonus: false }
    await call('/card/membercard/updateuser', {
      card_id: customer.cardId,
      code,
      bonus: 7,
      notify_optional: silent,
    })
    expect(await points()).toBe(7)
    await expect(async () => {
      await page.reload()
      await expect(hers).toBeVisible({ timeout: 8000 })
    }).toPass({ timeout: 45_000 })
    await expect(hers).toContainText('微信卡面与系统不一致')
    await expect(hers.getByRole('row', { name: '积分' })).toContainText(`${ours}`)
    await expect(hers.getByRole('row', { name: '积分' })).toContainText('7')
    await expect(page.getByRole('navigation').getByRole('link', { name: /问题.*条待处理/ })).toBeVisible()
    await picture(page, 'console-problems-difference')
  })

  await test.step('a double click on the cure: WeChat shows our figures, and she hears nothing', async () => {
    const before = await notices()
    await hers.getByRole('button', { name: '以系统为准更新微信' }).dblclick()
    await expect(hers).toHaveCount(0)
    expect(await points()).toBe(ours)
    expect(await notices()).toBe(before)
  })

  await test.step('it stands among the settled, with who did it', async () => {
    await page.getByText('已处理', { exact: true }).first().click()
    const row = page.getByRole('row').filter({ hasText: memberNo })
    await expect(row.first()).toContainText('店主 处理')
  })

  await test.step('she compares all cards by hand, and sees how it ended', async () => {
    const panel = desk.part('comparison')
    await panel.getByRole('button', { name: '现在核对' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '现在核对' }).click()
    // What seems to differ, of whatever else happens in this house, is read again a minute later.
    await expect(panel).toContainText('店主 发起', { timeout: 150_000 })
    await expect(panel.locator('dl > div').filter({ hasText: '核对会员卡' })).toContainText(/[1-9]\d* 张/)
    await picture(page, 'console-problems-settled')
  })
  expect(breaches(watch)).toEqual([])
})
