import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { LedgerDone, LedgerItem } from '../../../../shared/console/memberLedger.ts'
import { createChannel } from '../../../../server/usecase/channel/createChannel.ts'
import { json, memberDesk, refusal, type DeskMember, type MemberDesk } from './memberDesk.ts'

let w: MemberDesk
beforeAll(async () => {
  w = await memberDesk()
  await createChannel(w.house, { channel: 'store-desk', kind: 'store', name: '荔湾店' })
  await createChannel(w.house, { channel: 'link-desk', kind: 'link', name: '链接' })
})
afterAll(() => w.close())

const entry = (words: Record<string, unknown> = {}) => ({
  key: randomUUID(),
  account: 'points',
  amount: 100,
  reason: 'gift',
  note: '客诉补偿，见工单 12',
  store: 'store-desk',
  ...words,
})
const post = (
  member: DeskMember,
  words: Record<string, unknown> = {},
  role: 'owner' | 'manager' = 'manager',
) => w.as(role).post(`/members/${member.id}/ledger`, entry(words))
const list = async (member: DeskMember, query = '') =>
  json<Paged<LedgerItem>>(await w.as('auditor').get(`/members/${member.id}/ledger?${query}`))
const reverse = (member: DeskMember, postingId: string, key: string = randomUUID()) =>
  w.as('manager').post(`/members/${member.id}/ledger/${postingId}/reverse`, { key, note: '录错了' })

test('points are given with a reason, by whom and where, and WeChat has them', async () => {
  const member = await w.join()
  expect(await json<LedgerDone>(await post(member))).toEqual({ points: 150, balance: 0, isRepeat: false })
  const { items } = await list(member)
  expect(items[0]).toMatchObject({
    account: 'points',
    amount: 100,
    total: 150,
    reason: '商家赠送',
    note: '客诉补偿，见工单 12',
    actor: 'manager 小王',
    store: '荔湾店',
    isTakenBack: false,
    canReverse: true,
  })
  expect(items[1]).toMatchObject({ amount: 50, reason: '开卡积分', actor: '系统' })
  await w.drain()
  expect(w.emulator.state.holdings.find(({ code }) => code === member.code)?.bonus).toBe(150)
  expect(await w.lastAudit()).toMatchObject({
    action: 'ledger.post',
    subject: member.memberNo,
    detail: { account: 'points', amount: 100, reason: 'gift', store: 'store-desk' },
  })
})

test('the same key posts once, with other content it is refused', async () => {
  const member = await w.join()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(member, { key })))
  const done = await Promise.all(answers.map((answer) => json<LedgerDone>(answer)))
  expect(done.map(({ points }) => points)).toEqual(Array.from({ length: 8 }, () => 150))
  expect(done.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1)
  expect(await refusal(await post(member, { key, amount: 7 }))).toMatchObject({
    status: 409,
    code: 'key_reused',
    message: expect.stringContaining('没有再次入账'),
  })
})

test('a mistake is taken back once, by a counter-entry that names it; nothing is deleted', async () => {
  const member = await w.join()
  await post(member)
  const [given] = (await list(member)).items
  expect(await json<LedgerDone>(await reverse(member, given?.postingId ?? ''))).toMatchObject({ points: 50 })
  const { items } = await list(member)
  expect(items[0]).toMatchObject({
    amount: -100,
    total: 50,
    reason: '撤销',
    note: '录错了',
    isReversal: true,
    canReverse: false,
  })
  expect(items[1]).toMatchObject({ amount: 100, isTakenBack: true, canReverse: false })
  expect(await refusal(await reverse(member, given?.postingId ?? ''))).toMatchObject({
    status: 409,
    code: 'already_reversed',
  })
  expect(await refusal(await reverse(member, items[0]?.postingId ?? ''))).toMatchObject({
    status: 409,
    code: 'not_reversible',
  })
})

test('a posting of another member’s is not taken back from here', async () => {
  const [member, other] = [await w.join(), await w.join()]
  await post(other)
  const [given] = (await list(other)).items
  expect(await refusal(await reverse(member, given?.postingId ?? ''))).toMatchObject({
    status: 404,
    code: 'posting_unknown',
  })
  expect(await refusal(await reverse(member, 'nothing'))).toMatchObject({ status: 404 })
  expect((await list(other)).items[0]).toMatchObject({ isTakenBack: false })
})

test('more than there is, is not taken, and the sentence says how much there is', async () => {
  const member = await w.join()
  const answer = await refusal(await post(member, { amount: -1050, reason: 'correction' }))
  expect(answer).toMatchObject({
    status: 409,
    code: 'too_few',
    message: expect.stringMatching(/现有 50，需要 1,050/),
  })
  expect((await list(member)).items).toHaveLength(1)
})

test('a manager has a daily limit, the owner none', async () => {
  const member = await w.join()
  const answer = await refusal(await post(member, { amount: 5_000_000 }))
  expect(answer).toMatchObject({
    status: 409,
    code: 'limit_reached',
    message: expect.stringContaining('今天还可以'),
  })
  expect((await post(member, { amount: 5_000_000 }, 'owner')).status).toBe(200)
})

test('what is asked wrongly is refused at its field', async () => {
  const member = await w.join()
  const cases: [Record<string, unknown>, string][] = [
    [{ amount: 0 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ amount: '100' }, 'amount'],
    [{ amount: 1e15 }, 'amount'],
    [{ account: 'money' }, 'account'],
    [{ account: 'balance' }, 'account'],
    [{ reason: 'purchase' }, 'reason'],
    [{ reason: 'nothing' }, 'reason'],
    [{ amount: -5, reason: 'gift' }, 'reason'],
    [{ amount: 5, reason: 'refund' }, 'reason'],
    [{ store: 'link-desk' }, 'store'],
    [{ store: 'nowhere' }, 'store'],
    [{ note: '长'.repeat(201) }, 'note'],
    [{ key: 'mine' }, 'key'],
  ]
  for (const [words, field] of cases)
    expect(await refusal(await post(member, words)), JSON.stringify(words)).toMatchObject({
      status: 422,
      fields: { [field]: expect.any(String) },
    })
  expect((await list(member)).items).toHaveLength(1)
})

test('whoever has left gets nothing any more', async () => {
  const member = await w.join()
  await w.database.pool.query("update member set status = 'left' where id = $1", [member.id])
  expect(await refusal(await post(member))).toMatchObject({ status: 409, code: 'member_left' })
})

test('the ledger comes in pages, all of it or one account, each entry once', async () => {
  const member = await w.join()
  await w.database.pool.query(
    `insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, created_at)
     select $1, gen_random_uuid(), case when n % 2 = 0 then 'points' else 'balance' end, n, n, 'page' || n, '', 'other', 'system', now()
     from generate_series(1, 130) n`,
    [member.id],
  )
  const read = async (query: string) => {
    const items: LedgerItem[] = []
    let cursor: string | undefined = ''
    while (cursor !== undefined) {
      const page: Paged<LedgerItem> = await list(member, `${query}&cursor=${cursor}`)
      expect(page.items.length).toBeLessThanOrEqual(50)
      items.push(...page.items)
      cursor = page.next
    }
    return items
  }
  const ids = (await read('')).map(({ id }) => id)
  expect(ids).toHaveLength(131)
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a))
  expect((await read('account=balance')).map(({ account }) => account)).toEqual(
    Array.from({ length: 65 }, () => 'balance'),
  )
  const wrong = await w.as('auditor').get(`/members/${member.id}/ledger?account=money`)
  expect(await refusal(wrong)).toMatchObject({ status: 422, fields: { account: expect.any(String) } })
})
