import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { test } from './fixtures.ts'
import { printed, scanned } from './pdf.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

const logo = fileURLToPath(new URL('../../server/demo/logo.png', import.meta.url))
const cardTitle = '禾下同行卡'

/** The file behind a link that downloads. */
async function downloaded(page: Page, name: RegExp) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('from nothing but the demo: a card, its form, a poster, a member in the funnel, an edit, and the end of the card', async ({
  sitDown,
  pickUp,
  customer,
  browser,
  watch,
}) => {
  test.setTimeout(180_000)
  const page = await sitDown()
  const desk = deskOf(page)

  await test.step('she creates a card and designs its form', async () => {
    await desk.open('会员卡')
    await desk.part('new-card').click()
    await desk.upload('logoUrl', logo)
    await page.getByLabel('商户名称').fill('禾下咖啡')
    await page.getByLabel('会员卡名称').fill(cardTitle)
    await desk.part('ask-USER_FORM_INFO_FLAG_EMAIL').click()
    await picture(page, 'console-create')
    await desk.part('create-card').dblclick()
    await expect(desk.part('card-created')).toBeVisible()
    await picture(page, 'console-created')
    await desk.part('open-created').click()
    await expect(desk.heading).toContainText(cardTitle)
  })
  const cardId = /cards\/([\w-]+)/.exec(page.url())?.[1] ?? ''

  await test.step('a double click made one card, and WeChat approves it', async () => {
    await desk.open('会员卡')
    const rows = desk.part('card-list').locator('[data-test^="card-"]')
    await expect(rows.filter({ hasText: cardTitle })).toHaveCount(1)
    await expect(async () => {
      await page.reload()
      await expect(desk.part(`card-${cardId}`)).toContainText('已通过', { timeout: 2000 })
    }).toPass()
  })

  const code = await test.step('she prints a poster for a store, and its code can be scanned', async () => {
    await desk.open('门店与渠道')
    await page.getByRole('link', { name: '天河店' }).first().click()
    await expect(desk.heading).toContainText('天河店')
    const choice = page.locator('.el-select', { has: page.getByRole('combobox', { name: '会员卡' }) })
    await choice.last().click()
    await page
      .getByRole('option', { name: new RegExp(cardTitle) })
      .locator('visible=true')
      .click()
    const { name, bytes } = await downloaded(page, /PDF/)
    expect(name).toMatch(/天河店.*\.pdf$/)
    const sheet = await printed(browser, bytes)
    await test.info().attach('poster.png', { body: sheet.png, contentType: 'image/png' })
    expect(sheet.pages).toBe(1)
    return scanned(sheet) ?? ''
  })
  expect(new URL(code).searchParams.get('channel')).toBe('store-tianhe')
  expect(new URL(code).searchParams.get('card')).toBe(cardId)

  await test.step('a customer of the phone joins through that poster', async () => {
    const phone = await pickUp()
    await phone.scanText(code)
    await phone.portal.shows('join')
    await phone.portal.take.click()
    await phone.acceptOffer()
    await phone.activateFromCard()
    await phone.fillForm(customer.mobile)
    await phone.submitForm()
    await phone.portal.shows('welcome')
  })

  await test.step('and appears in the funnel', async () => {
    await desk.open('入会漏斗')
    const row = page.getByRole('row', { name: /天河店/ })
    await expect(row.first()).toBeVisible()
    // Yesterday, too: the day may end between the phone and the desk.
    const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const [from, to] = [days.format(Date.now() - 86_400_000), days.format(Date.now())]
    const ofCard = `/api/console/funnel?from=${from}&to=${to}&card=${cardId}`
    const figures = async () => (await page.request.get(ofCard)).json()
    const once = { opened: 1, received: 1, submitted: 1, active: 1 }
    await expect
      .poll(figures)
      .toMatchObject({ total: once, byChannel: [{ channel: 'store-tianhe', ...once }] })
    await picture(page, 'console-funnel')
  })

  await test.step('she edits the card, and is told what goes back to review before it is saved', async () => {
    await page.goto(`/console/cards/${cardId}/edit`)
    await page.getByLabel('使用提醒').fill('结账时出示此卡')
    await desk.part('save-card').click()
    await expect(page.getByRole('dialog')).toContainText('审核')
    await picture(page, 'console-edit')
    await desk.part('confirm-save').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('she deletes the template, and understands what will happen', async () => {
    await page.goto(`/console/cards/${cardId}/delete`)
    await desk.part('delete-card').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('二维码')
    await picture(page, 'console-delete')
    const confirm = dialog.getByRole('button', { name: /删除/ }).last()
    await expect(confirm).toBeDisabled()
    await dialog.getByRole('textbox').fill(cardTitle)
    await confirm.click()
    await expect(desk.heading).toContainText('会员卡')
    await expect(desk.part(`card-${cardId}`)).toContainText('已删除')
  })
  expect(breaches(watch)).toEqual([])
})
