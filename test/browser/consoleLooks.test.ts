import { expect, type Page } from '@playwright/test'
import { colourFindings, seriousFindings } from './accessible.ts'
import { test } from './fixtures.ts'
import { overflowOf } from './layout.ts'
import { picture } from './picture.ts'
import { turn } from './theme.ts'
import { breaches } from './watch.ts'

/** Every page of the console with what the demonstration has, by room, and by the word that its pictures carry. */
const rooms: Record<string, [name: string, path: string][]> = {
  'the day': [
    ['overview', ''],
    ['problems', 'problems'],
    ['problems-settled', 'problems?state=settled'],
    ['till', 'till'],
    ['program', 'program'],
    ['program-versions', 'program/versions'],
  ],
  cards: [
    ['cards', 'cards'],
    ['card-new', 'cards/new'],
    ['card', 'cards/CARD'],
    ['card-edit', 'cards/CARD/edit'],
    ['card-form', 'cards/CARD/form'],
    ['card-stock', 'cards/CARD/stock'],
    ['card-health', 'cards/CARD/health'],
    ['card-delete', 'cards/CARD/delete'],
  ],
  members: [
    ['members', 'members'],
    ['member', 'members/MEMBER'],
    ['member-cards', 'members/MEMBER/cards'],
    ['member-ledger', 'members/MEMBER/ledger'],
    ['member-journey', 'members/MEMBER/journey'],
    ['member-consents', 'members/MEMBER/consents'],
    ['member-import', 'members/import'],
  ],
  'the ways to her': [
    ['channels', 'channels'],
    ['channel', 'channels/store-tianhe'],
    ['posters', 'posters'],
    ['landing-pages', 'landing-pages'],
    ['funnel', 'funnel'],
  ],
  'the house': [
    ['people', 'people'],
    ['integrations', 'integrations'],
    ['integrations-webhooks', 'integrations/webhooks'],
    ['integrations-deliveries', 'integrations/deliveries'],
    ['account', 'account'],
    ['audit', 'audit'],
  ],
}

/** Some member of the demonstration's. */
async function someMember(page: Page): Promise<string> {
  const answer = await page.request.get('/api/console/members')
  const { items }: { items: { id: string }[] } = await answer.json()
  return items[0]?.id ?? ''
}

/** Opens one of the pages, and waits until it has what it shows. */
async function open(page: Page, path: string, cardId: string, memberId: string): Promise<void> {
  await page.goto(`/console/${path.replace('CARD', cardId).replace('MEMBER', memberId)}`)
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('main .el-skeleton__item')).toHaveCount(0)
}

/** At the desk and on the phone, in the light and in the dark: whoever sits there changes each while the page is open. */
async function owes(page: Page, name: string): Promise<void> {
  await picture(page, `console-${name}-desk-light`)
  expect.soft(await overflowOf(page), `${name}: nothing reaches beyond the desk's screen`).toEqual([])
  expect.soft(await seriousFindings(page), `${name}: axe`).toEqual([])
  await turn(page, 'dark')
  await picture(page, `console-${name}-desk-dark`)
  expect.soft(await colourFindings(page), `${name}: axe, in the dark`).toEqual([])
  await page.setViewportSize({ width: 375, height: 812 })
  await picture(page, `console-${name}-phone-dark`)
  await turn(page, 'light')
  await picture(page, `console-${name}-phone-light`)
  expect.soft(await overflowOf(page), `${name}: nothing reaches beyond the phone's screen`).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
}

test.describe.configure({ mode: 'parallel' })

for (const [room, pages] of Object.entries(rooms)) {
  test(`${room}: every page of the console is readable and within the screen`, async ({
    sitDown,
    customer,
    watch,
  }) => {
    test.setTimeout(120_000)
    const page = await sitDown()
    const memberId = await someMember(page)
    for (const [name, path] of pages) {
      await open(page, path, customer.cardId, memberId)
      await owes(page, name)
    }
    expect(breaches(watch)).toEqual([])
  })

  test(`${room}: every page of the console speaks English to who asks for it`, async ({
    sitDown,
    customer,
  }) => {
    test.setTimeout(120_000)
    const page = await sitDown({ language: 'en' })
    const memberId = await someMember(page)
    for (const [name, path] of pages) {
      await open(page, path, customer.cardId, memberId)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('navigation').first(), name).not.toContainText(/[\u4E00-\u9FFF]{3,}/)
      await picture(page, `console-${name}-english`)
    }
  })
}
