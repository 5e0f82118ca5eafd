import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberChange } from '../../../server/store/schema/change.ts'
import { member } from '../../../server/store/schema.ts'
import { getLevelSettling } from '../../../server/store/statement/levelSettlingRow.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { settleLevel } from '../../../server/usecase/ledger/settleLevel.ts'
import { beginSettling, settleLevels } from '../../../server/usecase/program/settleLevels.ts'
import { viewSettling } from '../../../server/usecase/program/viewSettling.ts'
import type { Program } from '../../../shared/program.ts'
import { ruled, threeLevels } from '../../harness/ruled.ts'
import { memberWorld, type MemberWorld } from '../ledger/memberWorld.ts'

const MEMBERS = 3000

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
  await seedMembers()
})
afterAll(() => w.close())

/**
 * 3,000 members of all kinds: with nothing, with much of long ago, with purchases, imports, corrections, spendings, things of the
 * merchant's own, and with something that was taken back.
 */
async function seedMembers() {
  const run = (statement: string) => w.database.pool.query(statement)
  await run(`
    insert into member (id, member_no, joined_at, status)
    select gen_random_uuid(), (800000000000 + n)::text, '2024-01-01', case when n % 50 = 0 then 'left' else 'active' end
    from generate_series(1, ${MEMBERS}) n`)
  await run(`
    insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, created_at)
    select m.id, gen_random_uuid(), 'points', case when n.n = 4 then -30 else (m.seq * 37 * n.n) % 900 + 1 end, 0, m.id || ':' || n.n, '',
      (array['purchase', 'import', 'x_party', 'redeem', 'correction', 'birthday'])[n.n],
      'system', timestamptz '2026-11-23 08:00:00Z' - make_interval(days => ((m.seq * 13 * n.n) % 700)::int)
    from member m cross join generate_series(1, 6) n(n) where m.seq % 7 <> 0 and (m.seq + n.n) % 3 <> 0`)
  await run(`
    insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, reverses, created_at)
    select member_id, gen_random_uuid(), 'points', -amount, 0, 'back:' || id, '', 'reversal', 'system', id, created_at
    from ledger_entry where amount > 0 and id % 11 = 0`)
}

const levels = async () =>
  new Map(
    (await w.house.db.select({ id: member.id, level: member.level }).from(member)).map((row) => [
      row.id,
      row.level,
    ]),
  )
const settle = async () => {
  await beginSettling(w.house, w.house.db)
  await settleLevels(w.house, new AbortController().signal)
}
/** Only what this file looks at shall run. */
const forgetJobs = () => w.database.pool.query('delete from graphile_worker._private_jobs')
const changes = async () =>
  (await w.house.db.select().from(memberChange).where(eq(memberChange.kind, 'level.changed'))).length

/** Each for itself, some at a time. Answers how many that changed. */
async function oneByOne(ids: string[], program: Program): Promise<number> {
  let changed = 0
  for (let at = 0; at < ids.length; at += 8) {
    const settled = await Promise.all(ids.slice(at, at + 8).map((id) => settleLevel(w.house, id, program)))
    changed += settled.filter(Boolean).length
  }
  return changed
}
/** Every so many of them. */
const some = (all: Map<string, unknown>, step: number) => [...all.keys()].filter((_, n) => n % step === 0)

test('all at once is the same as one by one, for 3,000 members and as the window moves on', async () => {
  const program = await ruled(w.house, { levels: threeLevels, levelWindowDays: 365 })
  await settle()
  const first = await levels()
  expect(new Set(first.values())).toEqual(new Set([null, 'plain', 'silver', 'gold']))
  expect(await oneByOne(some(first, 10), program)).toBe(0)

  await w.clock.advance(200 * 86_400_000)
  const before = await changes()
  await w.database.pool.query(`create table copy as select id, level, level_since from member`)
  await settle()
  const [later, told] = [await levels(), (await changes()) - before]
  expect([...later].filter(([id, level]) => first.get(id) !== level).length).toBe(told)
  expect(told).toBeGreaterThan(100)
  // The same, by the other way: each for itself, from where it stood.
  const looked = some(later, 3)
  await w.database.pool.query(
    `update member m set level = c.level, level_since = c.level_since from copy c where c.id = m.id and c.id = any($1)`,
    [looked],
  )
  expect(await oneByOne(looked, program)).toBeGreaterThan(30)
  expect(await levels()).toEqual(later)
  await forgetJobs()
})

test('other levels, another window, no levels: everybody ends where the rules put her', async () => {
  for (const rules of [
    { levels: threeLevels.slice(0, 2), levelWindowDays: 30 },
    { levels: [{ id: 'all', name: { 'zh-CN': '全部', en: 'All' }, threshold: 0 }], levelWindowDays: 0 },
    { levels: threeLevels, levelWindowDays: 0 },
    { levels: [], levelWindowDays: 0 },
  ]) {
    const program = await ruled(w.house, rules)
    await settle()
    expect(await oneByOne(some(await levels(), 60), program)).toBe(0)
  }
  const left = await w.house.db.select().from(member).where(eq(member.status, 'left'))
  expect(left.every(({ level }) => level === null)).toBe(true)
  await forgetJobs()
})

test('a settling that is killed in the middle goes on where it stood', async () => {
  await ruled(w.house, { levels: threeLevels, levelWindowDays: 0 })
  await beginSettling(w.house, w.house.db)
  await settleLevels(w.house, AbortSignal.abort())
  const half = await viewSettling(w.house)
  expect(half).toMatchObject({ part: expect.closeTo(2 / 3, 1) })
  expect(half).not.toHaveProperty('endedAt')
  const { changed = 0 } = half ?? {}
  expect([...(await levels()).values()].filter((level) => level !== null)).toHaveLength(changed)
  await settleLevels(w.house, new AbortController().signal)
  expect(await viewSettling(w.house)).toMatchObject({ part: 1, endedAt: w.clock.now().toISOString() })
  expect((await getLevelSettling(w.house.db))?.changed).toBe(
    [...(await levels()).values()].filter(Boolean).length,
  )
  await forgetJobs()
})

test('rules that change in the middle count from there on, for everybody', async () => {
  await ruled(w.house, { levels: [], levelWindowDays: 0 })
  await settle()
  await ruled(w.house, { levels: threeLevels.slice(0, 1) })
  await beginSettling(w.house, w.house.db)
  await settleLevels(w.house, AbortSignal.abort())
  const program = await ruled(w.house, { levels: threeLevels, levelWindowDays: 0 })
  await settle()
  expect(await oneByOne(some(await levels(), 60), program)).toBe(0)
  await forgetJobs()
})

test('who earns something while she is being settled is not put back', async () => {
  await ruled(w.house, { levels: threeLevels, levelWindowDays: 0 })
  await settle()
  const { rows } = await w.database.pool.query<{ id: string }>(
    `select id from member where status = 'active' and level = 'plain' limit 1`,
  )
  const memberId = rows[0]?.id ?? ''
  await w.database.pool.query(`update member set level = 'gold' where id = $1`, [memberId])
  await beginSettling(w.house, w.house.db)
  // A posting holds the account while the settling looks at it, and commits what makes the level right.
  const client = await w.database.pool.connect()
  await client.query('begin')
  await client.query('select from member where id = $1 for update', [memberId])
  const settling = settleLevels(w.house, new AbortController().signal)
  for (;;) {
    const waiting = await w.house.db.execute(sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%order by id for update%'`)
    if (waiting.rowCount) break
  }
  await client.query(
    `insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, created_at)
     values ($1, gen_random_uuid(), 'points', 5000, 0, 'late', '', 'purchase', 'system', $2)`,
    [memberId, w.clock.now()],
  )
  await client.query('commit')
  client.release()
  await settling
  expect((await levels()).get(memberId)).toBe('gold')
  await forgetJobs()
})

test('cards show it silently: another level, another name, another field, none', async () => {
  await ruled(w.house, {})
  const { memberId, openid, code } = await w.join()
  await postLedger(w.house, {
    memberId,
    key: 'much',
    lines: [{ account: 'points', amount: 700, reason: 'purchase' }],
    actor: 'system',
  })
  await w.settle()
  const told = w.emulator.state.notices.filter((one) => one.openid === openid).length
  const rules = { levels: threeLevels, levelWindowDays: 0, levelField: 1 }
  const seen = []
  for (const changed of [
    rules,
    {
      ...rules,
      levels: threeLevels.map((level) => ({ ...level, name: { ...level.name, 'zh-CN': `${level.id}1` } })),
    },
    { ...rules, levels: threeLevels.slice(0, 1) },
    { ...rules, levelField: 0 },
    // The card has no second figure of its own.
    { ...rules, levelField: 2 },
  ]) {
    await ruled(w.house, changed)
    await beginSettling(w.house, w.house.db)
    await w.settle()
    seen.push(w.shown(code).customFieldValues.map((value) => value.trim()))
  }
  expect(seen.map(([one]) => one)).toEqual(['银卡会员', 'silver1', '普通会员', '', ''])
  expect(seen.every(([, two]) => two === '')).toBe(true)
  expect(w.emulator.state.notices.filter((one) => one.openid === openid)).toHaveLength(told)
})

test('nothing is asked of WeChat where a night changes nothing', async () => {
  await ruled(w.house, { levels: threeLevels, levelField: 1 })
  await settle()
  await w.settle()
  const calls = await w.calls('/card/membercard/updateuser')
  await settle()
  await w.settle()
  expect(await w.calls('/card/membercard/updateuser')).toBe(calls)
  expect((await viewSettling(w.house))?.changed).toBe(0)
})
