import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { portalIn } from './portal.ts'
import { breaches } from './watch.ts'

test('without a network the card and its figures stay, with the time they are of', async ({ hold, she }) => {
  await she.become()
  const page = await hold()
  const portal = portalIn(page)
  await page.goto('/')
  await portal.shows('welcome')
  await portal.goToCard()
  const number = await portal.memberNo()
  await page.context().setOffline(true)
  // She comes back to the page: it asks anew, and nobody answers.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(portal.part('stale')).toContainText(/截至|更新|\d{1,2}:\d{2}/)
  expect(await portal.memberNo()).toBe(number)
  await expect(portal.part('figure-points')).toHaveText('50')
  await portal.part('stale').getByRole('button').click()
  await expect(portal.part('stale')).toBeVisible()
  await page.context().setOffline(false)
  await expect(portal.part('stale')).toHaveCount(0)
})

test('a page whose part cannot be had keeps her number for the till, and comes when it is tried again', async ({
  hold,
  she,
}) => {
  const { memberNo } = await she.become()
  const page = await hold()
  const portal = portalIn(page)
  await page.goto('/')
  await portal.shows('welcome')
  await portal.goToCard()
  await page.context().route(/\/(assets\/StoryPage-[\w-]+\.js|healthz)/, (route) => route.abort())
  await portal.part('figure-points').click()
  await expect(portal.part('retry')).toBeVisible()
  expect(await portal.memberNo()).toBe(memberNo)
  await portal.part('retry').click()
  await expect(portal.part('retry')).toBeVisible()
  await page.context().unroute(/\/(assets\/StoryPage-[\w-]+\.js|healthz)/)
  await portal.part('retry').click()
  await expect(portal.part('posting').first()).toBeVisible()
})

test('a server in trouble shows the last known card with its time, never a figure made up', async ({
  hold,
  she,
  doors,
}) => {
  const { memberNo } = await she.become()
  const page = await hold()
  const portal = portalIn(page)
  await page.goto('/')
  await expect(portal.number).toBeVisible()
  // What was drawn by the server is kept on the phone once the script has taken over.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('member-card:')
  // A new session cannot be had while WeChat does not answer; what this phone knows is still here.
  await doors.fault('/sns/oauth2/access_token', { errcode: -1 })
  // The page is left first: one that still asks would go to sign in by itself, and be in the way.
  await page.goto('about:blank')
  await page.context().clearCookies({ name: /^(?!emulator_)/ })
  await page.goto('/')
  await portal.shows('problem')
  await expect(portal.part('last-known')).toBeVisible()
  await expect(portal.part('last-known').locator('[data-test="stale"]')).toContainText(/\d{1,2}:\d{2}/)
  expect(await portal.memberNo()).toBe(memberNo)
})

test('a tap without a network is told so, and the button tries again', async ({ hold }) => {
  const page = await hold()
  const portal = portalIn(page)
  await page.goto('/')
  await portal.shows('join')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await portal.take.click()
  await expect(portal.part('failure')).toContainText('网络没有连上')
  await expect(portal.take).toHaveText('重试')
  await page.context().setOffline(false)
  await portal.take.click()
  await page.waitForURL(/\/bizmall\/activatemembercard/)
})

test('the first view needs nothing but the HTML, the style and the script', async ({ hold, watch }) => {
  const page = await hold()
  await page.route('**/api/**', (route) => route.abort())
  await page.goto('/?channel=store-liwan')
  await expect(page.locator('[data-test="greeting"]')).toContainText('荔湾店')
  const paintedAt = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  // The browser writes the paint down a little after it.
  await expect.poll(paintedAt).toBeGreaterThan(0)
  const painted = await paintedAt()
  const early = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < until)
        .map((entry) => new URL(entry.name).pathname),
    painted,
  )
  expect(
    early.filter((path) => !path.startsWith('/assets/') && !/\.(png|jpg|webp|svg)$|\/media\//.test(path)),
  ).toEqual([])
  expect(watch.requests.find(({ url }) => url.includes('/api/portal/jssdk-config'))).toBeUndefined()
})

test('the first view is there without any script', async ({ browser, house, hold }) => {
  const page = await hold()
  await page.goto('/')
  const cookies = await page.context().cookies()
  const userAgent = await page.evaluate(() => navigator.userAgent)
  const context = await browser.newContext({ baseURL: house.portalUrl, javaScriptEnabled: false, userAgent })
  await context.addCookies(cookies)
  const plain = await context.newPage()
  await plain.goto('/')
  await expect(plain.getByRole('heading', { level: 1 })).toContainText('禾下咖啡')
  await expect(plain.locator('[data-test="take"]')).toHaveText('领取会员卡')
  await context.close()
})

test('a chunk of an old release that is gone loads the page once more, then says so', async ({
  hold,
  she,
}) => {
  await she.become()
  const page = await hold()
  const portal = portalIn(page)
  await page.goto('/')
  await portal.shows('welcome')
  await portal.goToCard()
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === '/') loads += 1
  })
  await page
    .context()
    .route(/\/assets\/MemberPage-[\w-]+\.js/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await expect.poll(() => loads).toBe(2)
  await expect(portal.part('retry')).toBeVisible()
  expect(loads).toBe(2)
})

test('a page of the console that cannot be had says so within the frame, and comes when it is tried again', async ({
  sitDown,
}) => {
  const page = await sitDown()
  await page.goto('/console/members')
  await expect(page.locator('main h1')).toHaveText('会员')
  await page.context().setOffline(true)
  const link = page.getByRole('link', { name: '门店与渠道' }).first()
  await link.click()
  const again = page.getByRole('button', { name: '重新连接' })
  await expect(again).toBeVisible()
  await expect(link).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/console/channels')
  await page.context().setOffline(false)
  await again.click()
  await expect(page.locator('main h1')).toHaveText('门店与渠道')
})

test('HTML is never kept, and assets for good', async ({ hold, watch }) => {
  const page = await hold()
  const answers: [string, string][] = []
  page.on('response', (response) => {
    answers.push([new URL(response.url()).pathname, response.headers()['cache-control'] ?? ''])
  })
  const document = await page.goto('/')
  expect(document?.headers()['cache-control']).toMatch(/no-store|no-cache/)
  const assets = () => answers.filter(([path]) => path.startsWith('/assets/'))
  // Scripts are asked for after the first view.
  await expect.poll(() => assets().length).toBeGreaterThan(0)
  for (const [path, kept] of assets()) expect(kept, path).toMatch(/immutable/)
  expect(breaches(watch)).toEqual([])
})

test('the policy allows no script from elsewhere and none inline without a nonce', async ({ hold }) => {
  const page = await hold()
  const document = await page.goto('/')
  const policy = document?.headers()['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  expect(scripts).toMatch(/nonce-|'sha256-/)
  expect(scripts).not.toContain('unsafe-inline')
  expect(scripts).not.toContain('unsafe-eval')
  expect(policy).toMatch(/frame-ancestors|default-src/)
})
