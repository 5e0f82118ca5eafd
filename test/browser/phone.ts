import { expect, type Frame, type Page } from '@playwright/test'
import type { BrowserHouse } from './house.ts'
import { portalIn } from './portal.ts'

/** The panel's switches, as the phone's page takes them in its query. */
export type PhoneSettings = {
  phone?: 'android' | 'ios'
  theme?: 'light' | 'dark'
  font?: string
  language?: 'zh_CN' | 'en'
  bridge?: 'late' | 'none'
  signature?: 'refuse'
  addCard?: 'no'
}

/** The emulator's phone in the hand of one customer: chats, scanner, card pack, native sheets, and a browser with the portal. */
export async function openPhone(
  page: Page,
  house: BrowserHouse,
  openid: string,
  settings: PhoneSettings = {},
) {
  const query = new URLSearchParams({
    customer: openid,
    phone: 'android',
    theme: 'light',
    font: '1',
    language: 'zh_CN',
    ...settings,
  })
  await page.goto(`${house.phoneUrl}/?${query.toString()}`)
  const phone = page.locator('[data-test="phone"]')
  const part = (name: string) => phone.locator(`[data-test="${name}"]`)
  const top = (name: string) => phone.locator('.screen:not(.covered)').locator(`[data-test="${name}"]`)
  const web = page.frameLocator('.screen:not(.covered) iframe[data-test="page"]')
  const form = (name: string) => web.locator(`[data-test="${name}"]`)

  return {
    page,
    part,
    top,
    /** The portal in the phone's browser. */
    portal: portalIn(web),
    web,
    form,
    offer: part('add-card'),
    /** The document in the phone's browser, for what only a script can do there. */
    async frame(): Promise<Frame> {
      const handle = await page.locator('.screen:not(.covered) iframe[data-test="page"]').elementHandle()
      const frame = await handle?.contentFrame()
      if (!frame) throw new Error('no page is open in the phone')
      return frame
    },
    /** The merchant's link in its chat. */
    async openLink() {
      await part('chat-service').click()
      await top('link-card').last().click()
    },
    /** A store's poster before the scanner; its own words name it. */
    async scanPoster(url: string) {
      await part('plus').first().click()
      await part('plus-scan').click()
      await part('screen-scanner').locator(`[data-text="${url}"]`).click()
    },
    async scanText(text: string) {
      await part('plus').first().click()
      await part('plus-scan').click()
      await part('scan-paste').click()
      await part('scan-text').fill(text)
      await part('scan-go').click()
    },
    async acceptOffer() {
      await part('add-card-confirm').click()
    },
    /** 激活会员卡 on the native card, which must be the one on screen. */
    async activateFromCard() {
      await expect(top('card-state')).toBeVisible()
      await top('activate-card').click()
    },
    /** WeChat's form, with every question that it must have answered. */
    async fillForm(mobile: string) {
      await expect(form('activate')).toBeVisible()
      if (await form('mobile-change').isVisible()) await form('mobile-change').click()
      await form('field-MOBILE').fill(mobile)
      await form('sms-send').click()
      const text = (await part('banner-text').textContent()) ?? ''
      await part('banner').click()
      await form('sms-code').fill(/\d{6}/.exec(text)?.[0] ?? '')
      await fillRest(form)
    },
    async submitForm() {
      await expect(form('activate')).toBeEnabled()
      await form('activate').click()
    },
    /** Back from where she is to the page beneath. */
    async goBack() {
      await top('back').click()
    },
    /** The card in the pack: 我 › 卡包 › 会员卡. */
    async openPack(cardId: string) {
      await part('tab-me').click()
      await part('cell-pack').click()
      await part('cell-memberCards').click()
      await phone.locator(`[data-test="pack-card"][data-card="${cardId}"]`).click()
    },
  }
}

type FormPart = (name: string) => ReturnType<Page['locator']>

/** Whatever else the demonstration's form asks: names are typed, days and choices picked. */
async function fillRest(form: FormPart): Promise<void> {
  if (await form('field-NAME').isVisible()) await form('field-NAME').fill('林小满')
  for (const name of ['field-SEX', 'field-BIRTHDAY']) {
    if (!(await form(name).isVisible())) continue
    await form(name).click()
    await form('picker-ok').click()
  }
  if (await form('agree').isVisible()) await form('agree').click()
}

export type Phone = Awaited<ReturnType<typeof openPhone>>
