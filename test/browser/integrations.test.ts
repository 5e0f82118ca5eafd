import { expect } from '@playwright/test'
import { seriousFindings } from './accessible.ts'
import { deskOf } from './desk.ts'
import { test } from './fixtures.ts'
import { breaches } from './watch.ts'

test('the owner makes a key, a program uses it, a webhook tells what it did, and a revoked key opens nothing', async ({
  house,
  sitDown,
  watch,
}) => {
  test.setTimeout(120_000)
  const page = await sitDown()
  const dialog = page.getByRole('dialog')
  await deskOf(page).open('系统对接')

  // A target in our own network is refused at its field; the merchant's own system is allowed by the installation.
  await page.getByRole('link', { name: 'Webhook' }).click()
  await page.getByRole('button', { name: '新建 Webhook' }).click()
  await dialog.getByLabel('通知地址').fill('https://169.254.169.254/latest/meta-data/')
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(dialog.getByText('这个地址在内网')).toBeVisible()
  await dialog.getByLabel('通知地址').fill(`${house.phoneUrl}/merchant/webhook`)
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(dialog.getByText('请保存签名密钥')).toBeVisible()
  await expect(dialog.getByText(/^whsec_/)).toBeVisible()
  await dialog.getByRole('button', { name: '我已保存' }).click()

  await page.getByRole('link', { name: 'API 密钥' }).click()
  await page.getByRole('button', { name: '新建密钥' }).click()
  await dialog.getByLabel('名称').fill('收银系统')
  await dialog.getByText('增减和撤销积分、储值').click()
  expect.soft(await seriousFindings(page), 'axe').toEqual([])
  await dialog.getByRole('button', { name: '生成密钥' }).click()
  const key = (await dialog.getByText(/^mp_live_/).textContent()) ?? ''
  await dialog.getByRole('button', { name: '我已保存' }).click()

  const answer = await page.request.get('/api/console/members')
  const { items }: { items: { id: string; memberNo: string; points: number }[] } = await answer.json()
  const member = items[0] ?? { id: '', memberNo: '', points: 0 }
  const headers = { authorization: `Bearer ${key}`, 'idempotency-key': `order-${Date.now()}` }
  const posting = { lines: [{ account: 'points', amount: 88, reason: 'purchase', purchaseFen: 8800 }] }
  const path = `/api/v1/members/${member.id}/ledger`
  for (const isReplay of [false, true]) {
    const posted = await page.request.post(path, { headers, data: posting })
    expect(posted.status()).toBe(201)
    expect(posted.headers()['idempotent-replayed']).toBe(isReplay ? 'true' : undefined)
    expect(await posted.json()).toMatchObject({ points: member.points + 88 })
  }

  await page.getByRole('link', { name: '投递记录' }).click()
  const row = page.getByRole('row', { name: /ledger\.posted/ }).first()
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    await expect(row).toContainText('已送达', { timeout: 1000 })
  }).toPass()
  await row.click()
  await expect(dialog.getByLabel('发送的内容')).toContainText(member.memberNo)
  await expect(dialog.getByText(/HTTP 200/)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()

  await page.getByRole('link', { name: 'API 密钥' }).click()
  const known = page.getByRole('row', { name: /收银系统/ })
  await expect(known).not.toContainText('从未使用')
  await known.getByRole('button', { name: '吊销' }).click()
  await dialog.getByRole('button', { name: '吊销' }).click()
  await expect(known).toContainText('已吊销')
  const late = await page.request.post(path, { headers, data: posting })
  expect(late.status()).toBe(401)
  expect(late.headers()['content-type']).toBe('application/problem+json')
  expect(breaches(watch)).toEqual([])
})
