import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberNumber } from '../../../server/store/schema.ts'
import { program } from '../../../server/store/schema/program.ts'
import { importKey, importPart, memberImport } from '../../../server/store/schema/transfer.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { isMemberNo } from '../../../server/domain/memberNo.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { viewMembers } from '../../../server/usecase/member/viewMembers.ts'
import { cancelImport } from '../../../server/usecase/transfer/cancelImport.ts'
import { startImport } from '../../../server/usecase/transfer/startImport.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { check, dyingAfter, importAll, lastSeq, listOf, newcomers, settle, step, view } from './imports.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

const start = async (id: string) => expect((await startImport(rooms.house, id)).outcome).toBe('started')

test('a line becomes a whole member: number, sealed profile, words, ledger, lot, figures, and what others follow', async () => {
  const since = await lastSeq(rooms.house)
  const file =
    '姓名,手机号,会员号,生日,性别,积分,余额（元）,入会时间,会员等级\n林小满,+86 131 0000 0001,A-001,1995-06-18,女,"1,200",88.5,2023-05-01,金卡\n'
  expect(await importAll(rooms.house, file)).toMatchObject({
    state: 'done',
    made: 1,
    wrong: 0,
    updated: 0,
    unchanged: 0,
  })
  const [she, ...others] = await newcomers(rooms.house, since)
  expect(others).toEqual([])
  expect(she).toMatchObject({
    memberNo: 'A001',
    points: 1200,
    balance: 8850,
    postings: 1,
    cardState: 'none',
    status: 'active',
    mobileIndex: rooms.house.cipher.index('mobile', '13100000001'),
    mobileProven: true,
    birthdayIndex: rooms.house.cipher.index('birthday', '06-18'),
    joinedAt: new Date('2023-04-30T16:00:00Z'),
    answers: { custom: [{ name: '会员等级', value: '金卡' }] },
    changes: ['member.joined', 'ledger.posted'],
  })
  expect(
    she?.entries.map(({ account, amount, total, reason, actor }) => ({
      account,
      amount,
      total,
      reason,
      actor,
    })),
  ).toEqual([
    { account: 'points', amount: 1200, total: 1200, reason: 'import', actor: 'staff:staff-1' },
    { account: 'balance', amount: 8850, total: 8850, reason: 'import', actor: 'staff:staff-1' },
  ])
  expect(new Set(she?.entries.map(({ postingId }) => postingId)).size).toBe(1)
  expect(she?.lots.map(({ amount, remaining, entryId }) => [amount, remaining, entryId])).toEqual([
    [1200, 1200, she?.entries[0]?.id],
  ])
  const numbers = await rooms.house.db.select().from(memberNumber).where(eq(memberNumber.memberNo, 'A001'))
  expect(numbers).toHaveLength(1)
})

test('she is found by her name, by the end of her phone and by her number, as everybody is', async () => {
  await importAll(rooms.house, '姓名,手机号,会员号\n欧阳芷若,13100007788,vip9\n')
  for (const q of ['欧阳', '芷若', '7788', '13100007788', 'vip9']) {
    const found = await viewMembers(rooms.house, { q, words: {}, cursor: undefined, locale: 'zh-CN' })
    expect(found.outcome === 'page' && found.page.items.map(({ memberNo }) => memberNo), q).toContain('VIP9')
  }
})

test('who has no number gets one of ours, and no number twice', async () => {
  const since = await lastSeq(rooms.house)
  await importAll(rooms.house, listOf(60, 1000))
  const made = await newcomers(rooms.house, since)
  expect(made).toHaveLength(60)
  expect(made.every(({ memberNo }) => isMemberNo(memberNo))).toBe(true)
  expect(new Set(made.map(({ memberNo }) => memberNo)).size).toBe(60)
})

test('what was imported can be spent, and adds up with what follows', async () => {
  const since = await lastSeq(rooms.house)
  await importAll(rooms.house, '手机号,积分\n13100000002,100\n')
  const [she] = await newcomers(rooms.house, since)
  const memberId = she?.id ?? ''
  const posted = await postLedger(rooms.house, {
    memberId,
    key: 'spend:1',
    lines: [{ account: 'points', amount: -30, reason: 'redeem' }],
    actor: 'system',
  })
  expect(posted).toMatchObject({ outcome: 'posted', points: 70 })
  const [after] = await newcomers(rooms.house, since)
  expect(after?.entries.map(({ amount, total }) => [amount, total])).toEqual([
    [100, 100],
    [-30, 70],
  ])
  expect(after?.lots.map(({ remaining }) => remaining)).toEqual([70])
})

test('points that are carried over live as long as the rules say, and a member begins at the first level', async () => {
  const since = await lastSeq(rooms.house)
  const name = { 'zh-CN': '银卡', en: 'Silver' }
  const rules = {
    ...defaultProgram,
    expiry: { kind: 'months' as const, months: 12 },
    levels: [{ id: 'silver', name, threshold: 0 }],
  }
  await rooms.house.db
    .insert(program)
    .values({ id: 1, rules, revision: 1, changedBy: 'test', changedAt: rooms.clock.now() })
  await importAll(rooms.house, '手机号,积分\n13100000003,100\n')
  await rooms.database.pool.query('delete from program')
  const [she] = await newcomers(rooms.house, since)
  expect(she?.level).toBe('silver')
  const until = new Date('2027-11-23T16:00:00Z')
  expect(she?.entries[0]?.expiresAt).toEqual(until)
  expect(she?.lots[0]?.expiresAt).toEqual(until)
})

test('WeChat hears nothing of members without cards: no job is made, and no telling', async () => {
  const waiting = async () => {
    const { rows } = await rooms.database.pool.query<{ waiting: number }>(`
      select (select count(*) from graphile_worker.jobs where task_identifier = 'tellMember') + (select count(*) from telling) as waiting`)
    return rows[0]?.waiting
  }
  const before = await waiting()
  await importAll(rooms.house, listOf(3, 5000))
  expect(await waiting()).toBe(before)
})

test('killed in the middle, it goes on with the piece that was not finished, and nobody is there twice', async () => {
  const since = await lastSeq(rooms.house)
  const { id } = await check(rooms.house, listOf(1700, 20_000))
  await start(id)
  await step(rooms.house, id, dyingAfter(2))
  expect(await view(rooms.house, id)).toMatchObject({ state: 'running', made: 1000, done: 1000, total: 1700 })
  expect(await newcomers(rooms.house, since)).toHaveLength(1000)
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'done', made: 1700, wrong: 0 })
  const made = await newcomers(rooms.house, since)
  expect(new Set(made.map(({ mobileIndex }) => mobileIndex)).size).toBe(1700)
  for (const { points, entries, lots } of made) {
    expect(entries.map(({ amount, total }) => [amount, total])).toEqual(
      points === 0 ? [] : [[points, points]],
    )
    expect(lots.map(({ remaining }) => remaining)).toEqual(points === 0 ? [] : [points])
  }
})

test('two workers at one import do each piece once', async () => {
  const since = await lastSeq(rooms.house)
  const { id } = await check(rooms.house, listOf(1100, 40_000))
  await start(id)
  await Promise.all([step(rooms.house, id), step(rooms.house, id), step(rooms.house, id)])
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'done', made: 1100, done: 1100 })
  expect(await newcomers(rooms.house, since)).toHaveLength(1100)
})

test('even if its place were lost, a line that was imported is not imported again', async () => {
  const since = await lastSeq(rooms.house)
  const { id } = await importAll(rooms.house, listOf(70, 50_000))
  await rooms.house.db
    .update(memberImport)
    .set({ state: 'running', position: 0 })
    .where(eq(memberImport.id, id))
  await settle(rooms.house, id)
  const made = await newcomers(rooms.house, since)
  expect(made).toHaveLength(70)
  expect(made.every(({ entries, points }) => entries.length === (points === 0 ? 0 : 1))).toBe(true)
})

test('stopped, what is made stays whole, and it can be gone on with', async () => {
  const since = await lastSeq(rooms.house)
  const { id } = await check(rooms.house, listOf(1100, 60_000))
  await start(id)
  await step(rooms.house, id, dyingAfter(1))
  expect((await cancelImport(rooms.house, id)).outcome).toBe('cancelled')
  await step(rooms.house, id)
  expect(await view(rooms.house, id)).toMatchObject({ state: 'cancelled', made: 500, isForgotten: false })
  expect(await newcomers(rooms.house, since)).toHaveLength(500)
  await start(id)
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'done', made: 1100 })
})

test('a number that was taken between the dry run and the import is told then, and the other lines are imported', async () => {
  const file = '手机号,会员号\n13100000040,R1\n13100000041,R2\n'
  const { id, fresh } = await check(rooms.house, file)
  expect(fresh).toBe(2)
  await rooms.house.db.insert(memberNumber).values({ memberNo: 'R1', takenAt: rooms.clock.now() })
  await start(id)
  const done = await settle(rooms.house, id)
  expect(done).toMatchObject({ state: 'done', made: 1, wrong: 1 })
  expect(done.faults).toEqual([
    {
      row: 2,
      column: '会员号',
      cell: 'R1',
      message: expect.stringContaining('给过别人'),
      cure: expect.any(String),
    },
  ])
})

test('at the end only pieces with errors are of use: the file itself and its keys are gone', async () => {
  const { id } = await importAll(rooms.house, listOf(3, 90_000))
  expect(await rooms.house.db.$count(importPart, eq(importPart.importId, id))).toBe(0)
  expect(await rooms.house.db.$count(importKey, eq(importKey.importId, id))).toBe(0)
})

test('what came of it stands in the audit log, without anybody’s data', async () => {
  const { id } = await importAll(rooms.house, listOf(2, 91_000))
  const { rows } = await rooms.database.pool.query<{ subject: string; detail: object }>(
    `select subject, detail from audit_entry where action = 'member.import' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ subject: id, detail: { made: 2, updated: 0, unchanged: 0, wrong: 0 } }])
})
