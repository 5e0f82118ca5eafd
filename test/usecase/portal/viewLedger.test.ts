import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { channel } from '../../../server/store/schema.ts'
import { program } from '../../../server/store/schema/program.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { reversePosting } from '../../../server/usecase/ledger/reverse.ts'
import { viewLedger } from '../../../server/usecase/portal/viewLedger.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { LedgerPosting } from '../../../shared/membership.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
let she: JoinedMember
let keys = 0
beforeAll(async () => {
  w = await memberWorld()
  const at = w.clock.now()
  await w.house.db
    .insert(channel)
    .values({ channel: 'store-a', kind: 'store', name: '天河店', createdAt: at })
  const own = { id: 'x_party', name: { 'zh-CN': '周年庆', en: 'Our party' }, direction: 'give' as const }
  const rules = { ...defaultProgram, expiry: { kind: 'months' as const, months: 2 }, reasons: [own] }
  await w.house.db.insert(program).values({ id: 1, rules, revision: 1, changedBy: 'test', changedAt: at })
})
afterAll(() => w.close())
beforeEach(async () => {
  she = await w.join()
})

type Line = { account?: Account; amount: number; reason: string; purchase?: number }
async function post(lines: Line[], more: { store?: string; note?: string } = {}) {
  const full = lines.map((line) => ({ account: 'points' as const, ...line }))
  const posted = await postLedger(w.house, {
    memberId: she.memberId,
    key: `story:${(keys += 1)}`,
    lines: full,
    actor: 'staff:secret-person',
    ...more,
  })
  if (posted.outcome !== 'posted') throw new Error(posted.reason)
  return posted.postingId
}
async function story(
  more: { account?: Account; before?: number; openid?: string; locale?: 'zh-CN' | 'en' } = {},
) {
  const { account = 'points', before, openid = she.openid, locale = 'zh-CN' } = more
  const viewed = await viewLedger(w.house, { openid, account, before, locale })
  if (viewed.outcome !== 'page') throw new Error(viewed.outcome)
  return viewed.page
}

test('a purchase that spends and earns is one posting with its gross lines, its store and its running totals', async () => {
  const start = (await w.figures(she.memberId)).points
  await post([{ amount: 500, reason: 'gift' }])
  await post(
    [
      { amount: -100, reason: 'redeem' },
      { amount: 32, reason: 'purchase', purchase: 3200 },
    ],
    { store: 'store-a', note: '客人要发票' },
  )
  const [first] = (await story()).items
  expect(first).toMatchObject({
    store: '天河店',
    purchase: 3200,
    at: w.clock.now().toISOString(),
    lines: [
      { amount: -100, reason: '积分抵扣', total: start + 400, isTakenBack: false },
      {
        amount: 32,
        reason: '消费积分',
        total: start + 432,
        left: { points: 32, expiresAt: expect.any(String) },
      },
    ],
  })
})

test('what staff wrote for themselves, and who they are, is nowhere in it', async () => {
  await post([{ amount: 5, reason: 'complaint' }], { note: '客人很生气' })
  const text = JSON.stringify(await story())
  for (const inner of ['客人很生气', 'secret-person', 'story:']) expect(text).not.toContain(inner)
})

test('reasons are told in her language, also the merchant’s own', async () => {
  await post([{ amount: 5, reason: 'x_party' }])
  expect((await story({ locale: 'en' })).items[0]?.lines[0]?.reason).toBe('Our party')
  expect((await story()).items[0]?.lines[0]?.reason).toBe('周年庆')
})

test('a line says what is left of it, and until when; spent points are not left', async () => {
  await post([{ amount: 10, reason: 'gift' }])
  await post([{ amount: -4, reason: 'redeem' }])
  const left = (await story()).items.flatMap(({ lines }) => lines).map(({ left }) => left?.points ?? 0)
  expect(left.reduce((a, b) => a + b, 0)).toBe((await w.figures(she.memberId)).points)
})

test('a posting that was taken back says so, and the counter-entry is told as what it is', async () => {
  const postingId = await post([{ amount: 70, reason: 'gift' }])
  await reversePosting(w.house, { postingId, key: `back:${postingId}`, actor: 'system', note: undefined })
  const [undo, first] = (await story()).items
  expect(first?.lines[0]).toMatchObject({ amount: 70, isTakenBack: true })
  expect(first?.lines[0]).not.toHaveProperty('left')
  expect(undo?.lines[0]).toMatchObject({ amount: -70, reason: '撤销', isTakenBack: false })
})

test('each account has a story of its own', async () => {
  await post([
    { amount: 7, reason: 'gift' },
    { account: 'balance', amount: 5000, reason: 'other' },
  ])
  const [money] = (await story({ account: 'balance' })).items
  expect(money?.lines).toEqual([{ amount: 5000, reason: '其他调整', total: 5000, isTakenBack: false }])
  expect((await story()).items[0]?.lines).toHaveLength(1)
})

test('page by page everything is told once, the newest first, also while something new comes', async () => {
  for (let n = 0; n < 55; n += 1) {
    await post(
      n % 3
        ? [{ amount: 1 + n, reason: 'gift' }]
        : [
            { amount: -1, reason: 'redeem' },
            { amount: 3, reason: 'purchase' },
          ],
    )
  }
  const seen: LedgerPosting[] = []
  let next: string | undefined
  do {
    const page = await story(next === undefined ? {} : { before: Number(next) })
    if (seen.length > 0 && page.items[0]) await post([{ amount: 1, reason: 'gift' }])
    seen.push(...page.items)
    next = page.next
  } while (next !== undefined)
  const opening = 1
  expect(seen).toHaveLength(55 + opening)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  const totals = seen.map(({ lines }) => lines.at(-1)?.total)
  const sums = seen.map(({ lines }) => lines.reduce((sum, { amount }) => sum + amount, 0))
  for (let n = 0; n + 1 < seen.length; n += 1) expect(totals[n]).toBe((totals[n + 1] ?? 0) + (sums[n] ?? 0))
})

test('a stranger is told nothing', async () => {
  const asked = {
    openid: w.newCustomer().openid,
    account: 'points',
    before: undefined,
    locale: 'en',
  } as const
  expect(await viewLedger(w.house, asked)).toEqual({ outcome: 'no_member' })
})
