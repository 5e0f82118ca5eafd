import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { wechatAgent } from '../harness/signedIn.ts'
import { startHouse, type BrowserHouse } from './house.ts'
import { journeyOf, type Journey } from './journey.ts'
import { newCustomer, type Customer } from './newCustomer.ts'
import { signIn } from './desk.ts'
import { openPhone, type Phone, type PhoneSettings } from './phone.ts'
import { watchPage, type Watch } from './watch.ts'
import { openDoors, type Doors } from './wechatDoors.ts'

/** A phone whose screen is the portal alone: exactly what the product sends, without the emulator's bridge in it. */
export type Device = {
  platform?: 'android' | 'ios' | 'elsewhere'
  theme?: 'light' | 'dark'
  width?: number
  height?: number
  language?: 'zh-CN' | 'en'
}

export type Desk = { theme?: 'light' | 'dark'; width?: number; height?: number; language?: 'zh-CN' | 'en' }

type Own = {
  doors: Doors
  customer: Customer
  /** What she does in WeChat itself. */
  she: Journey
  watch: Watch
  /** An empty page on such a device, in the hand of the test's customer. */
  hold(device?: Device): Promise<Page>
  /** A merchant's desk: the console on a large screen, signed in as the owner. */
  sitDown(desk?: Desk): Promise<Page>
  /** The emulator's phone in her hand, on its home screen. */
  pickUp(settings?: PhoneSettings): Promise<Phone>
}

const sizeOf = ({ width = 375, height = 812 }: Device) => ({ width, height })

type OfWorker = {
  house: BrowserHouse
  /** The owner's session, signed in by hand once. */
  owner: Awaited<ReturnType<BrowserContext['storageState']>>
}

export const test = base.extend<Own, OfWorker>({
  house: [
    async ({ headless }, use) => {
      // Who watches the browser wants to see what the house says, too.
      const house = await startHouse(!headless)
      await use(house)
      await house.end()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  owner: [
    async ({ browser, house }, use) => {
      const context = await browser.newContext({ baseURL: house.portalUrl })
      await signIn(await context.newPage(), house.login)
      // Her cookies alone: what else a browser keeps is each desk's own.
      const { cookies } = await context.storageState()
      await use({ cookies, origins: [] })
      await context.close()
    },
    { scope: 'worker' },
  ],
  doors: async ({ house }, use) => {
    const doors = openDoors(house.phoneUrl)
    await use(doors)
    await doors.clearFaults()
    await doors.settings({ pushDelayMs: 0, urlPolicy: { ios: 'entry', android: 'current' } })
  },
  customer: async ({ house }, use) => {
    await use(await newCustomer(house.phoneUrl))
  },
  she: async ({ customer, doors }, use) => {
    await use(journeyOf(customer, doors))
  },
  watch: async ({ house }, use) => {
    await use({ origin: house.portalUrl, problems: [], said: [], requests: [] })
  },
  hold: async ({ browser, house, customer, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (device = {}) => {
      const { platform = 'android', theme = 'light', language = 'zh-CN' } = device
      const context = await browser.newContext({
        baseURL: house.portalUrl,
        viewport: sizeOf(device),
        colorScheme: theme,
        locale: language,
        ...(platform === 'elsewhere' ? {} : { userAgent: wechatAgent[platform], hasTouch: true }),
      })
      contexts.push(context)
      await context.addCookies([{ name: 'emulator_customer', value: customer.openid, url: house.portalUrl }])
      const page = await context.newPage()
      watchPage(page, watch)
      return page
    })
    for (const context of contexts) await context.close()
  },
  sitDown: async ({ browser, house, owner, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async ({ theme = 'light', width = 1440, height = 900, language = 'zh-CN' } = {}) => {
      const context = await browser.newContext({
        baseURL: house.portalUrl,
        storageState: owner,
        viewport: { width, height },
        colorScheme: theme,
        locale: language,
        reducedMotion: 'reduce',
        acceptDownloads: true,
      })
      contexts.push(context)
      const page = await context.newPage()
      watchPage(page, watch)
      await page.goto('/console/')
      await expect(page.locator('main h1')).toBeVisible()
      return page
    })
    for (const context of contexts) await context.close()
  },
  pickUp: async ({ browser, house, customer, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (settings) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 880 } })
      contexts.push(context)
      const page = await context.newPage()
      watchPage(page, watch)
      return await openPhone(page, house, customer.openid, settings)
    })
    for (const context of contexts) await context.close()
  },
})
