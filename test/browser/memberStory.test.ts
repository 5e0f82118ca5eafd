import { expect, type Page } from '@playwright/test'
import { merchantCalls } from './merchantCalls.ts'
import { test } from './fixtures.ts'
import { portalIn } from './portal.ts'

const SECOND = 1000
/** The machine of a test is slower than a shop's: the promise is a second, and this is still no reload. */
const SOON = 3 * SECOND

const part = (page: Page, name: string) => page.locator(`[data-test="${name}"]`)

/** The last button of a dialog is the one that does it. */
const confirm = (desk: Page) => desk.getByRole('dialog').getByRole('button').last().click()

/** A cashier scans or types, gives points with a reason, and sees the new total. */
async function give(desk: Page, text: string, points: string): Promise<void> {
  await part(desk, 'till-scan').fill(text)
  await desk.keyboard.press('Enter')
  await expect(part(desk, 'till-member')).toBeVisible()
  await part(desk, 'till-kind-give').click()
  await part(desk, 'till-give-points').fill(points)
  await desk.getByText('商家赠送', { exact: true }).click()
  await part(desk, 'till-post').click()
  await expect(part(desk, 'till-posted')).toBeVisible()
}

test('a cashier scans and gives; the customer sees it on her card and in her portal; the manager undoes, compares, repairs and ends the card', async ({
  house,
  customer,
  she,
  hold,
  pickUp,
  sitDown,
}) => {
  test.setTimeout(180_000)
  const { code, memberNo } = await she.become()
  const hers = portalIn(await hold())
  await hers.root.page().goto('/')
  await hers.shows('welcome')
  await hers.goToCard()
  const phone = await pickUp()
  await phone.openPack(customer.cardId)
  const points = phone.top('column-积分')
  await expect(points).toHaveText('50')

  const desk = await sitDown()
  await desk.goto('/console/till')
  await give(desk, memberNo, '120')
  await expect(part(desk, 'till-total')).toHaveText('170')
  await expect(hers.part('figure-points')).toHaveText('170', { timeout: SOON })
  await expect(points).toHaveText('170', { timeout: SOON })

  // A mistake of the cashier's, which the manager takes back.
  await give(desk, memberNo, '500')
  await expect(points).toHaveText('670', { timeout: SOON })
  await desk.goto(`/console/members?q=${memberNo}`)
  await desk.locator('main table, main [role="table"]').getByText(memberNo.slice(-4)).first().click()
  await part(desk, 'tab-ledger').click()
  await part(desk, 'reverse').first().click()
  await confirm(desk)
  await expect(points).toHaveText('170', { timeout: SOON })
  await expect(hers.part('figure-points')).toHaveText('170', { timeout: SOON })

  // Somebody changed the card past the portal: both sides stand beside each other, and ours is told again.
  const call = await merchantCalls(house.phoneUrl)
  await call('/card/membercard/updateuser', { card_id: customer.cardId, code, bonus: 9999 })
  await expect(points).toHaveText('9,999', { timeout: SOON })
  await part(desk, 'tab-cards').click()
  await part(desk, `card-${code}`).locator('[data-test="compare"]').click()
  await expect(part(desk, `card-${code}`)).toContainText('9,999')
  await part(desk, 'cure-repair').click()
  await expect(points).toHaveText('170', { timeout: SOON })

  // The card ends for good: a reason, her consent, and her number typed.
  await part(desk, `card-${code}`).locator('[data-test="end-card"]').click()
  await part(desk, 'end-reason').fill('重复办卡')
  await part(desk, 'end-agreed').click()
  await part(desk, 'end-number').fill(memberNo)
  await confirm(desk)
  await expect(phone.top('card-state')).toHaveText('已失效')
  await hers.shows('invalidated')
})
