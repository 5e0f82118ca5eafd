import fc from 'fast-check'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { problem } from '../../../server/store/schema/problem.ts'
import { program } from '../../../server/store/schema/program.ts'
import { checkCard } from '../../../server/usecase/ledger/checkCard.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { reversePosting } from '../../../server/usecase/ledger/reverse.ts'
import { tellMember } from '../../../server/usecase/ledger/tellMember.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { accountOf } from './accountRows.ts'
import { memberWorld, type MemberWorld } from './memberWorld.ts'

const UPDATE = '/card/membercard/updateuser'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
beforeEach(() => w.clearFaults())
afterAll(() => w.close())

let keys = 0
const post = (memberId: string, amount: number, reason = 'gift') =>
  postLedger(w.house, {
    memberId,
    key: `tell:${(keys += 1)}`,
    lines: [{ account: 'points', amount, reason }],
    actor: 'staff:anna',
  })
const rules = (changed: Partial<Program>) => {
  const row = {
    rules: { ...defaultProgram, ...changed },
    revision: 1,
    changedBy: 'test',
    changedAt: w.clock.now(),
  }
  return w.house.db
    .insert(program)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: program.id, set: row })
}
const messages = (openid: string) =>
  w.emulator.state.notices.filter((one) => one.openid === openid && !one.title.includes('激活'))
const open = (kind: typeof problem.$inferSelect.kind, subject: string) =>
  w.house.db
    .select()
    .from(problem)
    .where(and(eq(problem.kind, kind), eq(problem.subject, subject)))

test('points given at a till are on her card in WeChat, with a message that says why', async () => {
  const { memberId, openid, code } = await w.join()
  const before = w.shown(code).bonus
  await post(memberId, 20)
  await w.settle()
  expect(w.shown(code).bonus).toBe(before + 20)
  expect(messages(openid).at(-1)).toMatchObject({ code })
  expect(JSON.stringify(messages(openid).at(-1))).toContain('商家赠送')
})

test('what is posted faster than WeChat is told is told in fewer calls, and ends at the total', async () => {
  const { memberId, code } = await w.join()
  const calls = await w.calls(UPDATE)
  for (let n = 1; n <= 10; n += 1) await post(memberId, n)
  await w.settle()
  expect(w.shown(code).bonus).toBe((await w.figures(memberId)).points)
  expect((await w.calls(UPDATE)) - calls).toBeLessThan(10)
})

test('nothing is told where nothing has changed', async () => {
  const { memberId } = await w.join()
  await post(memberId, 5)
  await w.settle()
  const calls = await w.calls(UPDATE)
  await w.house.db.execute(
    `select graphile_worker.add_job('tellMember', json_build_object('memberId', '${memberId}'))`,
  )
  await w.settle()
  expect(await w.calls(UPDATE)).toBe(calls)
})

test('points that come before the card is active are told with the activation, or right after it', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.fault('/card/membercard/activate', { errcode: -1 }, 2)
  await w.land(await w.submit(customer, code))
  await w.settle()
  const { memberId } = await w.join()
  await post(memberId, 3)
  await w.settle()
  const { rows } = await w.database.pool.query<{ points: string; code: string }>(
    'select m.points, h.code from member m join holding h on h.member_id = m.id where h.activated_at is not null',
  )
  for (const row of rows) expect(w.shown(row.code).bonus).toBe(Number(row.points))
})

test('a card that is gone is told no more, and stands among the problems', async () => {
  const { memberId, code } = await w.join()
  await w.fault(UPDATE, { errcode: 40_127 }, 1)
  await post(memberId, 5)
  await w.settle()
  const calls = await w.calls(UPDATE)
  await post(memberId, 5)
  await w.settle()
  expect(await w.calls(UPDATE)).toBe(calls)
  expect(await open('telling_refused', `${w.cardId}:${code}`)).toHaveLength(1)
})

test('what WeChat refuses stands among the problems until WeChat takes it', async () => {
  const { memberId, code } = await w.join()
  await w.fault(UPDATE, { errcode: 45_022 }, 1)
  await post(memberId, 5)
  await w.settle()
  expect(w.shown(code).bonus).toBe((await w.figures(memberId)).points)
  const [row] = await open('telling_late', `${w.cardId}:${code}`)
  expect(row?.settledBy).toBe('system')
})

test('her level follows her points, and stands in the card’s custom field without a message', async () => {
  await rules({
    levelField: 1,
    levels: [
      { id: 'plain', name: { 'zh-CN': '普通', en: 'Plain' }, threshold: 0 },
      { id: 'gold', name: { 'zh-CN': '金卡', en: 'Gold' }, threshold: 300 },
    ],
  })
  const { memberId, openid, code } = await w.join()
  await post(memberId, 100)
  await w.settle()
  expect(w.shown(code).customFieldValues[0]).toBe('普通')
  const told = messages(openid).length
  const gift = await post(memberId, 300)
  await w.settle()
  expect((await w.figures(memberId)).level).toBe('gold')
  expect(w.shown(code).customFieldValues[0]).toBe('金卡')
  expect(messages(openid)).toHaveLength(told + 1)

  await reversePosting(w.house, {
    postingId: 'postingId' in gift ? gift.postingId : '',
    key: `tell:${(keys += 1)}`,
    actor: 'staff:boss',
  })
  await w.settle()
  expect((await w.figures(memberId)).level).toBe('plain')
  expect(w.shown(code).customFieldValues[0]).toBe('普通')
  await rules({})
})

test('an old telling that WeChat carries out late does not stay on the card', async () => {
  const { memberId, code } = await w.join()
  await w.fault(UPDATE, { delayMs: 12_000 }, 1)
  await post(memberId, 10)
  const telling = tellMember(w.house, { memberId, silent: false, failures: 0 }, new AbortController().signal)
  await passUntil(telling)
  await post(memberId, 20)
  await tellMember(w.house, { memberId, silent: false, failures: 0 }, new AbortController().signal)
  const { rows } = await w.database.pool.query<{ waits: number }>(
    "select extract(epoch from run_at - now())::float as waits from graphile_worker.jobs where task_identifier = 'checkCard'",
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.waits).toBeGreaterThan(50)
  await w.clock.advance(60_000)
  expect(w.shown(code).bonus).not.toBe((await w.figures(memberId)).points)
  await w.settle()
  expect(w.shown(code).bonus).toBe((await w.figures(memberId)).points)
})

/** Time goes by as fast as the database answers, until the work is done. */
async function passUntil(work: Promise<unknown>): Promise<void> {
  const state = { isDone: false }
  void work.finally(() => {
    state.isDone = true
  })
  while (!state.isDone) {
    await w.database.pool.query('select 1')
    await w.clock.advance(20)
  }
  await work
}

const fault = fc.oneof(
  fc.constantFrom(-1, 45_011, 40_001, 42_001, 48_001, 45_022).map((errcode) => ({ errcode })),
  fc.constantFrom(429, 500, 502).map((status) => ({ status })),
  fc.constantFrom(500, 12_000).map((delayMs) => ({ delayMs })),
  fc.constantFrom('before', 'after').map((drop) => ({ drop })),
)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: -60, max: 120 })
      .filter((n) => n !== 0)
      .map((amount) => ({ amount })),
  },
  { weight: 1, arbitrary: fc.nat(9).map((undo) => ({ undo })) },
  { weight: 1, arbitrary: fc.record({ fault, times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant({ settle: true }) },
)

test('whatever WeChat plays and however it is mixed, the sums hold and WeChat ends at our number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { memberId, code } = await w.join()
      const postings: string[] = []
      for (const one of steps) {
        if ('amount' in one) {
          const posted = await post(memberId, one.amount)
          if (posted.outcome === 'posted') postings.push(posted.postingId)
        } else if ('undo' in one) {
          const postingId = postings[one.undo % Math.max(1, postings.length)]
          if (postingId)
            await reversePosting(w.house, { postingId, key: `undo:${postingId}`, actor: 'staff:boss' })
        } else if ('fault' in one) await w.fault(UPDATE, one.fault, one.times)
        else await w.settleWhileTimePasses()
      }
      await w.settleWhileTimePasses()
      await w.clearFaults()
      // What WeChat still holds back arrives, and after it the check that every doubtful telling leaves behind.
      await w.clock.advance(60_000)
      await checkCard(w.house, { cardId: w.cardId, code, failures: 0 }, new AbortController().signal)
      await w.settle()
      const { points, sums, inLots } = await accountOf(w.house.db, memberId)
      expect(sums.points).toBe(points)
      expect(inLots).toBe(points)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(w.shown(code).bonus).toBe(points)
    }),
    { numRuns: 8 },
  )
})
