import { expect } from '@playwright/test'
import { deskOf } from './desk.ts'
import { test } from './fixtures.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

test('the owner moves a level: the page says what follows, and a member’s card shows it without a message', async ({
  sitDown,
  she,
  customer,
  doors,
  watch,
}) => {
  test.setTimeout(120_000)
  await she.become()
  const level = async () => (await she.held())?.customFieldValues[0]?.trim()
  await expect.poll(level).toBe('普通会员')
  const notices = async () =>
    (await doors.state(customer.openid)).chats.find(({ kind }) => kind === 'notices')?.messages.length
  const told = await notices()

  const page = await sitDown()
  const desk = deskOf(page)
  await desk.open('积分与等级')
  await expect(desk.part('level-field')).toContainText('等级')
  const threshold = page.locator('[data-path="levels.1.threshold"] input')
  const name = page.locator('[data-path="levels.1.name.zh-CN"] input')

  await test.step('what cannot be saved is said at its place, and asked for nowhere else', async () => {
    await threshold.fill('0')
    await name.fill('尊贵的银卡')
    await desk.part('save-rules').click()
    await expect(desk.part('fault-summary')).toContainText('现在 15 字节')
    await expect(desk.part('fault-summary')).toContainText('大于 0 的整数')
    await picture(page, 'console-program-faults')
  })

  await test.step('where the new levels would put members is counted, and what follows is said', async () => {
    await threshold.fill('50')
    await name.fill('银卡')
    await expect(desk.part('level-counts')).toContainText(/\d+ 位会员的等级会变化/)
    await desk.part('save-rules').click()
    const dialog = page.getByRole('dialog', { name: '保存规则' })
    await expect(dialog).toContainText('500 → 50')
    await expect(dialog).toContainText('不发消息打扰会员')
    await picture(page, 'console-program-confirm')
    await dialog.getByRole('button', { name: '确认保存' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('her card shows the new level, and nobody told her', async () => {
    await expect.poll(level, { timeout: 30_000 }).toBe('银卡')
    expect(await notices()).toBe(told)
  })

  await test.step('the history says who changed what, and the rules can be put back', async () => {
    await desk.part('rules-history').click()
    await expect(page.locator('main ol > li').first()).toContainText('店主')
    await expect(page.locator('main ol > li').first()).toContainText('500 → 50')
    await desk.open('积分与等级')
    await threshold.fill('500')
    await name.fill('银卡会员')
    await desk.part('save-rules').click()
    await page.getByRole('button', { name: '确认保存' }).click()
    await expect.poll(level, { timeout: 30_000 }).toBe('普通会员')
  })
  expect(breaches(watch)).toEqual([])
})

test('of two pages that change the rules at once one is told to look again', async ({ sitDown }) => {
  test.setTimeout(120_000)
  const one = await sitDown()
  const other = await one.context().newPage()
  for (const page of [one, other]) await page.goto('/console/program')
  const minutes = '[data-path="undoMinutes"] input'
  const save = async (page: typeof one, value: string) => {
    await page.locator(minutes).fill(value)
    await page.locator('[data-test="save-rules"]').click()
    await page.getByRole('button', { name: '确认保存' }).click()
  }
  await save(one, '11')
  await expect(one.locator('.el-message')).toContainText('规则已保存')
  await save(other, '12')
  await expect(other.getByText('规则刚刚被别人改过')).toBeVisible()
  await other.locator('[data-test="read-newest"]').click()
  await expect(other.locator(minutes)).toHaveValue('11')
  await save(other, '10')
  await expect(other.locator('.el-message')).toContainText('规则已保存')
})
