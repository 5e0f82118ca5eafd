import { expect, type Page } from '@playwright/test'
import type { Journey } from './journey.ts'
import { portalIn } from './portal.ts'
import type { Doors } from './wechatDoors.ts'

export type Scene = { page: Page; she: Journey; doors: Doors; cardId: string; openid: string }

/** She types the end of her number, and asks. */
async function askToLeave(page: Page, memberNo: string): Promise<void> {
  await page.locator('[data-test="leave-typed"]').fill(memberNo.slice(-4))
  await page.locator('[data-test="ask-to-leave"]').click()
  await expect(page.locator('[data-test="stay"]')).toBeVisible()
}

/** How a page is brought about, by the name of its picture. The last line of each waits until it is really there. */
export const faces: Record<string, (scene: Scene) => Promise<void>> = {
  async join({ page }) {
    await page.goto('/')
    await portalIn(page).shows('join')
  },
  async 'join-store'({ page }) {
    await page.goto('/?channel=store-tianhe')
    await expect(portalIn(page).part('greeting')).toBeVisible()
  },
  async 'join-offline'({ page }) {
    await page.goto('/')
    await portalIn(page).shows('join')
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await portalIn(page).take.click()
    await expect(portalIn(page).part('failure')).toBeVisible()
  },
  async 'claim-code'({ page, doors }) {
    await doors.fault('/card/membercard/activate/geturl', { errcode: 72026 })
    await page.goto('/')
    await portalIn(page).shows('join')
    await portalIn(page).take.click()
    await expect(portalIn(page).part('claim-qrcode')).toBeVisible()
  },
  async received({ page, she }) {
    await she.take()
    await page.goto('/')
    await portalIn(page).shows('received')
  },
  async becoming({ page, she, doors }) {
    await doors.fault('/card/membercard/activatetempinfo/get', { delayMs: 120_000 })
    await page.goto(await she.submit())
    await portalIn(page).shows('becoming')
  },
  async 'becoming-numbered'({ page, she, doors }) {
    await doors.fault('/card/membercard/activate', { delayMs: 120_000 })
    await page.goto(await she.submit())
    await portalIn(page).shows('becoming')
    await expect(portalIn(page).number).toBeVisible()
  },
  async welcome({ page, she }) {
    await page.goto(await she.submit())
    await portalIn(page).shows('welcome')
  },
  async member({ page, she }) {
    await page.goto(await she.submit())
    await portalIn(page).shows('welcome')
    await portalIn(page).goToCard()
    await expect(portalIn(page).part('figure-points')).toBeVisible()
  },
  async 'member-code'({ page, she }) {
    await page.goto(await she.submit())
    await portalIn(page).shows('welcome')
    await portalIn(page).goToCard()
    await portalIn(page).part('enlarge').click()
    await expect(portalIn(page).part('code-sheet')).toBeVisible()
  },
  async 'member-offline'({ page, she }) {
    await page.goto(await she.submit())
    await portalIn(page).shows('welcome')
    await portalIn(page).goToCard()
    await expect(portalIn(page).part('figure-points')).toBeVisible()
    await page.context().setOffline(true)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(portalIn(page).part('stale')).toBeVisible()
  },
  async 'member-leaving'({ page, she }) {
    const { memberNo } = await she.become()
    await page.goto('/leave')
    await askToLeave(page, memberNo)
    await page.goto('/')
    await portalIn(page).shows('welcome')
    await portalIn(page).goToCard()
    await expect(portalIn(page).part('leaving')).toBeVisible()
  },
  async points({ page, she }) {
    await she.become()
    await page.goto('/points')
    await portalIn(page).shows('points')
    await expect(portalIn(page).part('posting').first()).toBeVisible()
  },
  async 'points-offline'({ page, she }) {
    await she.become()
    await page.route('**/api/portal/ledger*', (route) => route.abort())
    await page.goto('/points')
    await expect(portalIn(page).part('load-failed')).toBeVisible()
  },
  async balance({ page, she }) {
    await she.become()
    await page.goto('/balance')
    await portalIn(page).shows('balance')
    await expect(portalIn(page).part('look-again')).toBeVisible()
  },
  async profile({ page, she }) {
    await she.become()
    await page.goto('/profile')
    await expect(portalIn(page).part('edit')).toBeVisible()
  },
  async 'profile-faults'({ page, she }) {
    await she.become()
    await page.goto('/profile')
    await portalIn(page).part('edit').click()
    await page.locator('input[type="tel"]').fill('1')
    await portalIn(page).part('save').click()
    await expect(portalIn(page).part('not-saved')).toBeVisible()
  },
  async stores({ page, she }) {
    await she.become()
    await page.goto('/stores')
    await expect(portalIn(page).part('store').first()).toBeVisible()
  },
  async consents({ page, she }) {
    await she.become()
    await page.goto('/consents')
    await portalIn(page).part('consent-marketing').locator('[data-test="agree"]').click()
    await expect(portalIn(page).part('consent-marketing').locator('[data-test="withdraw"]')).toBeVisible()
  },
  async copy({ page, she }) {
    await she.become()
    await page.goto('/copy')
    await portalIn(page).part('make-link').click()
    await expect(portalIn(page).part('copy-link-url')).toBeVisible()
  },
  async leave({ page, she }) {
    await she.become()
    await page.goto('/leave')
    await expect(portalIn(page).part('leave-form')).toBeVisible()
  },
  async 'leave-asked'({ page, she }) {
    const { memberNo } = await she.become()
    await page.goto('/leave')
    await askToLeave(page, memberNo)
    await expect(portalIn(page).part('receipt-no')).toBeVisible()
  },
  async refused({ page, she, doors }) {
    await doors.fault('/card/membercard/activatetempinfo/get', { errcode: 72011 })
    await page.goto(await she.submit())
    await portalIn(page).shows('refused', 45_000)
  },
  async deleted({ page, she, doors, cardId, openid }) {
    const { code } = await she.become()
    await doors.remove(openid, cardId, code)
    await expect(async () => {
      await page.goto('/')
      await portalIn(page).shows('deleted', 2000)
    }).toPass({ timeout: 20_000 })
  },
  async 'problem-card-unknown'({ page }) {
    await page.goto('/?card=pHxUnknownCardUnknownCardUnkn')
    await portalIn(page).shows('problem')
  },
  async 'problem-landing-incomplete'({ page }) {
    await page.goto('/activate?from=wechat&card_id=pHx')
    await portalIn(page).shows('problem')
  },
  async 'problem-oauth-forged'({ page }) {
    await page.goto('/oauth/callback?code=forged&state=forged')
    await portalIn(page).shows('problem')
  },
  async 'problem-not-found'({ page }) {
    await page.goto('/no-such-page')
    await portalIn(page).shows('problem')
  },
  async 'problem-wechat-busy'({ page, doors }) {
    await doors.fault('/sns/oauth2/access_token', { errcode: -1 })
    await page.goto('/')
    await portalIn(page).shows('problem')
  },
}
