import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import pg from 'pg'
import { fanOutChanges } from '../../../server/usecase/webhook/fanOutChanges.ts'
import { editWebhook } from '../../../server/usecase/webhook/editWebhook.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { hookWorld, type HookWorld } from './hookWorld.ts'

let here: HookWorld
beforeAll(async () => {
  here = await hookWorld()
})
beforeEach(async () => {
  await here.database.pool.query('delete from webhook')
  here.received.length = 0
})
afterAll(() => here.close())

const forever = new AbortController().signal
const insertChange = `insert into member_change (member_id, kind, at) values ($1, 'member.updated', now())`

test('what happened before there was a webhook is not told, and what happens after it is, once', async () => {
  const { id: memberId } = await namedMember(here.house, { name: '林小溪' })
  const { id } = await here.hook()
  await here.post(memberId)
  await here.tell()
  await here.tell()
  expect(here.received.map(({ event }) => event.type)).toEqual(['ledger.posted'])
  expect(await here.deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 1, memberId }])
})

test('a delivery holds ids, states and figures, and no personal data', async () => {
  const { id: memberId, memberNo } = await namedMember(here.house, { name: '林小溪', phone: '13800138011' })
  await here.hook()
  await here.post(memberId, 30)
  await here.tell()
  const [only] = here.received
  expect(only?.event).toEqual({
    type: 'ledger.posted',
    timestamp: here.clock.now().toISOString(),
    data: {
      changeId: expect.any(Number),
      memberId,
      memberNo,
      status: 'active',
      cardState: 'none',
      points: 30,
      balanceFen: 0,
      level: null,
      postingId: expect.any(String),
      lines: [
        {
          entryId: expect.any(Number),
          account: 'points',
          amount: 30,
          total: 30,
          reason: 'gift',
          store: null,
          purchaseFen: null,
        },
      ],
    },
  })
  expect(only?.body).not.toMatch(/林小溪|13800138011|张三/)
})

test('a webhook is told the kinds that it asked for, and its place moves on past all others', async () => {
  const { id } = await here.hook('https://crm.example.com/', ['member.joined'])
  const { id: memberId } = await namedMember(here.house)
  await here.post(memberId)
  await here.tell()
  expect(here.received.map(({ event }) => event.type)).toEqual(['member.joined'])
  const { cursorId } = await here.state(id)
  const { rows } = await here.database.pool.query('select max(id)::int as last from member_change')
  expect(cursorId).toBe(rows[0].last)
})

test('each change is told to each webhook once, also where two processes look at the same time', async () => {
  const { id: first } = await here.hook('https://a.example.com/')
  const { id: second } = await here.hook('https://b.example.com/')
  const { id: memberId } = await namedMember(here.house)
  for (let count = 0; count < 5; count += 1) await here.post(memberId)
  await Promise.all(Array.from({ length: 6 }, () => fanOutChanges(here.house, forever)))
  for (const id of [first, second]) {
    const changes = (await here.deliveries(id)).map(({ changeId }) => changeId)
    expect(changes).toHaveLength(6)
    expect(new Set(changes).size).toBe(6)
  }
})

test('what commits late is told too, after whatever it belongs behind, and nothing before it is told early', async () => {
  const { id } = await here.hook()
  const { id: memberId } = await namedMember(here.house)
  await here.tell()
  const slow = new pg.Client({ connectionString: here.database.url })
  await slow.connect()
  await slow.query('begin')
  await slow.query(insertChange, [memberId])
  await here.post(memberId)
  await fanOutChanges(here.house, forever)
  expect((await here.deliveries(id)).map(({ kind }) => kind)).toEqual(['member.joined'])
  // Nothing wakes anybody when the slow one ends: whoever looked has left word to look again.
  const waiting = `select count(*)::int as jobs from graphile_worker.jobs where key = 'fanOutChanges'`
  expect((await here.database.pool.query(waiting)).rows).toEqual([{ jobs: 1 }])
  await slow.query('commit')
  await slow.end()
  await here.drain()
  expect((await here.deliveries(id)).map(({ kind }) => kind)).toEqual([
    'member.joined',
    'member.updated',
    'ledger.posted',
  ])
})

test('more changes than fit a page are all told', async () => {
  const { id } = await here.hook('https://crm.example.com/', ['member.updated'])
  const { id: memberId } = await namedMember(here.house)
  await here.database.pool.query(
    `insert into member_change (member_id, kind, at) select $1, 'member.updated', now() from generate_series(1, 450)`,
    [memberId],
  )
  await fanOutChanges(here.house, forever)
  expect(await here.deliveries(id)).toHaveLength(450)
})

test('what happens while a webhook is off is not told, and what happens after it was turned on is', async () => {
  const { id } = await here.hook()
  const { id: memberId } = await namedMember(here.house)
  await editWebhook(here.house, id, { description: '', kinds: [], isOn: false })
  await here.post(memberId)
  await here.tell()
  await editWebhook(here.house, id, { description: '', kinds: [], isOn: true })
  await here.tell()
  expect(here.received).toEqual([])
  await here.post(memberId)
  await here.tell()
  expect(here.received.map(({ event }) => event.type)).toEqual(['ledger.posted'])
})
