import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { channel } from '../../../server/store/schema.ts'
import { apiClient, type ApiClient, type ProblemBody } from '../../harness/apiClient.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { ruled } from '../../harness/ruled.ts'
import { world, type World } from '../../harness/world.ts'

type Posting = {
  postingId: string
  lines: { account: string; amount: number; total: number; reason: string; expiresAt: string | null }[]
  points: number
  balanceFen: number
}
type Page = {
  items: { entryId: number; amount: number; actor: string; isTakenBack: boolean; isReversal: boolean }[]
  nextCursor: string | null
}

let here: World
let crm: ApiClient
let memberId: string
beforeAll(async () => {
  here = await world()
  const at = here.clock.now()
  await here.house.db.insert(channel).values([
    { channel: 'store-1', kind: 'store', name: '一店', createdAt: at },
    { channel: 'store-2', kind: 'store', name: '二店', createdAt: at, archivedAt: at },
    { channel: 'article', kind: 'article', name: '文章', createdAt: at },
  ])
  const name = { 'zh-CN': '推荐', en: 'Referral' }
  await ruled(here.house, { reasons: [{ id: 'x_referral', name, direction: 'give' }] })
})
beforeEach(async () => {
  crm = await apiClient(here)
  memberId = (await namedMember(here.house)).id
})
afterAll(() => here.close())

type Line = {
  account?: string
  amount: number
  reason?: string
  purchaseFen?: number
  expiresAt?: string | null
}
const post = <Body = Posting & ProblemBody>(lines: Line[], rest: object = {}) =>
  crm.ask<Body>('POST', `/members/${memberId}/ledger`, {
    body: { lines: lines.map((line) => ({ account: 'points', reason: 'other', ...line })), ...rest },
  })
const reverse = (postingId: string, body?: object) =>
  crm.ask<Posting & ProblemBody>('POST', `/postings/${postingId}/reverse`, body ? { body } : {})
const ledger = async (query = '') => (await crm.ask<Page>('GET', `/members/${memberId}/ledger${query}`)).body

test('a purchase spends points and earns others in one posting, taken before given', async () => {
  await post([{ amount: 100, reason: 'gift' }])
  const { status, body } = await post(
    [
      { amount: 30, reason: 'purchase', purchaseFen: 3000 },
      { amount: -50, reason: 'redeem', purchaseFen: 3000 },
    ],
    { store: 'store-1', note: '一单' },
  )
  expect(status).toBe(201)
  expect(body.lines.map(({ amount, total }) => [amount, total])).toEqual([
    [-50, 50],
    [30, 80],
  ])
  expect(body.points).toBe(80)
  expect((await ledger()).items[0]).toMatchObject({
    amount: 30,
    actor: `api:${crm.keyId}`,
    store: 'store-1',
    note: '一单',
    purchaseFen: 3000,
  })
})

test('points and balance move together or not at all', async () => {
  const answer = await post([
    { amount: 10, reason: 'gift' },
    { account: 'balance', amount: -1, reason: 'purchase' },
  ])
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'too_few', facts: { account: 'balance', have: 0, need: 1 } },
  })
  expect((await ledger()).items).toEqual([])
  expect(await post([{ account: 'balance', amount: 5000, reason: 'other' }])).toMatchObject({
    status: 201,
    body: { balanceFen: 5000, points: 0 },
  })
})

test.each([
  [[{ amount: -5, reason: 'gift' }], ['#/lines/0/reason']],
  [[{ amount: 5, reason: 'redeem' }], ['#/lines/0/reason']],
  [[{ amount: -5, reason: 'x_referral' }], ['#/lines/0/reason']],
  [[{ amount: 5, reason: 'birthday' }], ['#/lines/0/reason']],
  [[{ amount: 5, reason: 'x_unknown' }], ['#/lines/0/reason']],
  [[{ amount: 5 }, { amount: 5, expiresAt: '2020-01-01T00:00:00Z' }], ['#/lines/1/expiresAt']],
  [[], ['#/lines']],
])('%j is refused at %j, and nothing is posted', async (lines, pointers) => {
  const { status, body } = await post(lines)
  expect([status, body.code, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, 'invalid', pointers])
  expect((await ledger()).items).toEqual([])
})

test.each(['store-2', 'article', 'nowhere'])('%s is no store', async (store) => {
  const { status, body } = await post([{ amount: 5 }], { store })
  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '#/store'])
})

test("a reason of the merchant's own is taken, and points may end on a day of their own", async () => {
  const expiresAt = '2027-01-01T00:00:00+08:00'
  const { body } = await post([{ amount: 5, reason: 'x_referral', expiresAt }])
  expect(body.lines[0]).toMatchObject({ reason: 'x_referral', expiresAt: new Date(expiresAt).toISOString() })
})

test('more than may be is refused: 409 too_many', async () => {
  for (let count = 0; count < 10; count += 1) expect((await post([{ amount: 100_000_000 }])).status).toBe(201)
  expect((await post([{ amount: 1 }])).body).toMatchObject({ code: 'too_many', facts: { account: 'points' } })
})

test('nobody is posted to who is not there, or has left', async () => {
  const nobody = await crm.ask<ProblemBody>('POST', '/members/00000000-0000-4000-8000-000000000000/ledger', {
    body: { lines: [{ account: 'points', amount: 1, reason: 'other' }] },
  })
  expect([nobody.status, nobody.body.code]).toEqual([404, 'member_unknown'])
  await here.database.pool.query(`update member set status = 'left' where id = $1`, [memberId])
  expect((await post([{ amount: 1 }])).body).toMatchObject({ status: 409, code: 'member_left' })
})

test('two systems that spend the same points at once: one does', async () => {
  await post([{ amount: 100, reason: 'gift' }])
  const statuses = await Promise.all(
    Array.from({ length: 6 }, async () => (await post([{ amount: -100, reason: 'redeem' }])).status),
  )
  expect(statuses.toSorted()).toEqual([201, 409, 409, 409, 409, 409])
  expect((await ledger()).items).toHaveLength(2)
})

test('a posting is taken back once, with and without a body, whoever made it', async () => {
  const { body: first } = await post([{ amount: 40, reason: 'gift' }])
  const { body: second } = await post([{ amount: 2, reason: 'gift' }])
  expect(await reverse(first.postingId, { note: '退货' })).toMatchObject({ status: 201, body: { points: 2 } })
  expect(await reverse(second.postingId)).toMatchObject({ status: 201, body: { points: 0 } })
  expect(await reverse(first.postingId)).toMatchObject({ status: 409, body: { code: 'already_reversed' } })
  expect((await ledger()).items.map(({ isTakenBack, isReversal }) => [isTakenBack, isReversal])).toEqual([
    [false, true],
    [false, true],
    [true, false],
    [true, false],
  ])
})

test('a reversal is not taken back, nor what is unknown, nor what is spent', async () => {
  const { body: first } = await post([{ amount: 40, reason: 'gift' }])
  await post([{ amount: -30, reason: 'redeem' }])
  expect(await reverse(first.postingId)).toMatchObject({
    status: 409,
    body: { code: 'too_few', facts: { have: 10, need: 40 } },
  })
  await post([{ amount: 30, reason: 'gift' }])
  const { body: back } = await reverse(first.postingId)
  expect(await reverse(back.postingId)).toMatchObject({ status: 409, body: { code: 'not_reversible' } })
  const unknown = await reverse('00000000-0000-4000-8000-000000000000')
  expect(unknown).toMatchObject({ status: 404, body: { code: 'posting_unknown' } })
})

test('of the same posting many that take it back at once, one does', async () => {
  const { body } = await post([{ amount: 40, reason: 'gift' }])
  const statuses = await Promise.all(
    Array.from({ length: 6 }, async () => (await reverse(body.postingId)).status),
  )
  expect(statuses.toSorted()).toEqual([201, 409, 409, 409, 409, 409])
})

test('a ledger comes page by page, the latest first, each entry once', async () => {
  for (let amount = 1; amount <= 5; amount += 1) await post([{ amount }])
  const amounts: number[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await ledger(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
    amounts.push(...page.items.map(({ amount }) => amount))
    cursor = page.nextCursor
  }
  expect(amounts).toEqual([5, 4, 3, 2, 1])
})
