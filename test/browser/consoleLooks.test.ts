import { expect, type Page } from '@playwright/test'
import { seriousFindings } from './accessible.ts'
import { test } from './fixtures.ts'
import { overflowOf } from './layout.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

/** Every page of the console with what the demonstration has, by the word that its pictures carry. */
const pages: [name: string, path: string][] = [
  ['overview', ''],
  ['problems', 'problems'],
  ['problems-settled', 'problems?state=settled'],
  ['till', 'till'],
  ['cards', 'cards'],
  ['card-new', 'cards/new'],
  ['card', 'cards/CARD'],
  ['card-edit', 'cards/CARD/edit'],
  ['card-form', 'cards/CARD/form'],
  ['card-stock', 'cards/CARD/stock'],
  ['card-health', 'cards/CARD/health'],
  ['card-delete', 'cards/CARD/delete'],
  ['members', 'members'],
  ['member', 'members/MEMBER'],
  ['member-cards', 'members/MEMBER/cards'],
  ['member-ledger', 'members/MEMBER/ledger'],
  ['member-journey', 'members/MEMBER/journey'],
  ['member-consents', 'members/MEMBER/consents'],
  ['member-import', 'members/import'],
  ['program', 'program'],
  ['program-versions', 'program/versions'],
  ['channels', 'channels'],
  ['channel', 'channels/store-tianhe'],
  ['posters', 'posters'],
  ['landing-pages', 'landing-pages'],
  ['funnel', 'funnel'],
  ['people', 'people'],
  ['integrations', 'integrations'],
  ['integrations-webhooks', 'integrations/webhooks'],
  ['integrations-deliveries', 'integrations/deliveries'],
  ['account', 'account'],
  ['audit', 'audit'],
]

/** Some member of the demonstration's. */
async function someMember(page: Page): Promise<string> {
  const answer = await page.request.get('/api/console/members')
  const { items }: { items: { id: string }[] } = await answer.json()
  return items[0]?.id ?? ''
}

async function owes(page: Page, name: string): Promise<void> {
  await picture(page, `console-${name}`)
  expect.soft(await overflowOf(page), `${name}: nothing reaches beyond the screen`).toEqual([])
}

const desks = [
  { size: 'desk', width: 1440, height: 900 },
  { size: 'phone', width: 375, height: 812 },
] as const

for (const theme of ['light', 'dark'] as const) {
  for (const { size, width, height } of desks) {
    test(`every page of the console, ${theme}, ${width} × ${height}: readable and within the screen`, async ({
      sitDown,
      customer,
      watch,
    }) => {
      test.setTimeout(180_000)
      const page = await sitDown({ theme, width, height })
      const memberId = await someMember(page)
      for (const [name, path] of pages) {
        await page.goto(`/console/${path.replace('CARD', customer.cardId).replace('MEMBER', memberId)}`)
        await expect(page.locator('main h1')).toBeVisible()
        await expect(page.locator('main .el-skeleton__item')).toHaveCount(0)
        await owes(page, `${name}-${size}-${theme}`)
        // The rules are the same on a phone; the colours are not the same in the dark.
        if (size === 'desk') expect.soft(await seriousFindings(page), `${name}: axe`).toEqual([])
      }
      expect(breaches(watch)).toEqual([])
    })
  }
}

test('the console speaks English to who asks for it, on every page', async ({ sitDown, customer }) => {
  test.setTimeout(120_000)
  const page = await sitDown({ language: 'en' })
  const memberId = await someMember(page)
  for (const [name, path] of pages) {
    await page.goto(`/console/${path.replace('CARD', customer.cardId).replace('MEMBER', memberId)}`)
    const heading = page.locator('main h1')
    await expect(heading).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('navigation').first(), name).not.toContainText(/[\u4E00-\u9FFF]{3,}/)
    await picture(page, `console-${name}-english`)
  }
})
