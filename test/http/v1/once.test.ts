import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { task as sweep } from '../../../server/job/sweep.ts'
import { answerOnce } from '../../../server/usecase/api/answerOnce.ts'
import { apiClient, type ApiClient, type ProblemBody } from '../../harness/apiClient.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let crm: ApiClient
let memberId: string
beforeAll(async () => {
  here = await world()
  crm = await apiClient(here)
  memberId = (await namedMember(here.house, { name: '林小溪', phone: '13800138021' })).id
})
afterAll(() => here.close())

type Posting = { postingId: string; points: number }
const give = (amount: number, once: string | null, client = crm) =>
  client.ask<Posting & ProblemBody>('POST', `/members/${memberId}/ledger`, {
    body: { lines: [{ account: 'points', amount, reason: 'other' }] },
    once,
  })
const entries = async () =>
  (await here.database.pool.query('select count(*)::int as n from ledger_entry')).rows[0].n as number

test('a write without Idempotency-Key, or with one that is none, is refused', async () => {
  expect(await give(1, null)).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } })
  for (const key of ['', 'with blanks in it', 'x'.repeat(201), '积分']) {
    const headers = {
      'idempotency-key': encodeURIComponent(key) === key ? key : Buffer.from(key).toString('latin1'),
    }
    const answer = await crm.ask<ProblemBody>('POST', `/members/${memberId}/ledger`, {
      body: {},
      once: null,
      headers,
    })
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_parameter'])
  }
  expect(await entries()).toBe(0)
})

test('the same request again has the same answer, says so, and is carried out once', async () => {
  const first = await give(30, 'order-1')
  const again = await give(30, 'order-1')
  expect(first.status).toBe(201)
  expect(first.headers.get('idempotent-replayed')).toBeNull()
  expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([
    201,
    first.body,
    'true',
  ])
  expect(await entries()).toBe(1)
})

test('how a body is written does not make it another one; what it says does, and so do address and method', async () => {
  const path = `/members/${memberId}/ledger`
  const text = '{ "lines": [ {"reason":"other",\n"amount":30,  "account":"points"} ] }'
  expect((await crm.ask('POST', path, { text, once: 'order-1' })).status).toBe(201)
  const { id: other } = await namedMember(here.house)
  const body = { lines: [{ account: 'points', amount: 30, reason: 'other' }] }
  const answers = [
    await give(31, 'order-1'),
    await crm.ask('POST', `/members/${other}/ledger`, { body, once: 'order-1' }),
    await crm.ask('PATCH', `/members/${memberId}`, { body: {}, once: 'order-1' }),
  ]
  for (const { status, body: said } of answers) {
    expect([status, (said as ProblemBody).code]).toEqual([422, 'idempotency_key_reused'])
  }
  expect(await entries()).toBe(1)
})

test('a refusal is the answer of its key too', async () => {
  const before = await give(-500, 'spend-1')
  expect(before).toMatchObject({ status: 409, body: { code: 'too_few', facts: { have: 30, need: 500 } } })
  await give(1000, 'gift-1')
  const again = await give(-500, 'spend-1')
  expect([again.status, again.body.facts, again.headers.get('idempotent-replayed')]).toEqual([
    409,
    before.body.facts,
    'true',
  ])
})

test('two keys of the API may use the same Idempotency-Key, and neither is the other', async () => {
  const erp = await apiClient(here)
  const before = await entries()
  const answers = [await give(5, 'shared'), await give(7, 'shared', erp)]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await entries()).toBe(before + 2)
})

test('of the same request many times at once one is carried out; the others are told to wait, or get its answer', async () => {
  const before = await entries()
  const answers = await Promise.all(Array.from({ length: 12 }, () => give(10, 'storm')))
  const made = answers.filter(({ status }) => status === 201)
  expect(new Set(made.map(({ body }) => body.postingId)).size).toBe(1)
  expect(made.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1)
  for (const { status, body, headers } of answers.filter((answer) => answer.status !== 201)) {
    expect([status, body.code, headers.get('retry-after')]).toEqual([409, 'request_running', '2'])
  }
  expect(await entries()).toBe(before + 1)
  expect((await give(10, 'storm')).body.postingId).toBe(made[0]?.body.postingId)
})

test('while it runs, the same request is told so, and afterwards gets the answer', async () => {
  const holder = new pg.Client({ connectionString: here.database.url })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from member where id = $1 for update', [memberId])
  const first = give(20, 'slow')
  // The first one waits for the member's row; it has come so far when it waits for a lock.
  const isWaiting = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  for (let looks = 0; (await holder.query(isWaiting)).rows[0].n === 0; looks += 1)
    expect(looks).toBeLessThan(10_000)
  expect(await give(20, 'slow')).toMatchObject({ status: 409, body: { code: 'request_running' } })
  await holder.query('commit')
  await holder.end()
  const { status, body } = await first
  expect(status).toBe(201)
  expect((await give(20, 'slow')).body).toEqual(body)
})

test('whatever fails in the middle leaves nothing behind, neither the deed nor its answer', async () => {
  const before = await entries()
  const request = { keyId: crm.keyId, idempotencyKey: 'broken', content: 'x' }
  const options = { isAtomic: true, isKept: () => true }
  const work = answerOnce(here.house, request, options, async (inside) => {
    await inside.db.execute(`insert into member_number (member_no, taken_at) values ('broken-1', now())`)
    throw new Error('the power went')
  })
  await expect(work).rejects.toThrow('the power went')
  const { rows } = await here.database.pool.query(`select from member_number where member_no = 'broken-1'`)
  expect([rows.length, await entries()]).toEqual([0, before])
  const done = await answerOnce(here.house, request, options, () => Promise.resolve('done'))
  expect(done).toEqual({ outcome: 'answered', answer: 'done', isReplay: false })
})

test('whoever waits for a change is told of it when it is committed, and not before', async () => {
  const told: string[] = []
  const changes = { ...here.house.changes, tellAfter: (topics: string[]) => void told.push(...topics) }
  const house = { ...here.house, changes }
  const request = { keyId: crm.keyId, idempotencyKey: 'telling', content: 'x' }
  await answerOnce(house, request, { isAtomic: true, isKept: () => true }, (inside) => {
    inside.changes.tellAfter(['member:1'])
    expect(told).toEqual([])
    return Promise.resolve('done')
  })
  expect(told).toEqual(['member:1'])
})

test('answers are sealed while they are kept, for they may hold personal data', async () => {
  await crm.ask('PATCH', `/members/${memberId}`, { body: { name: '林大溪' }, once: 'rename' })
  const { rows } = await here.database.pool.query('select * from api_request')
  expect(rows.length).toBeGreaterThan(5)
  const kept = rows.map(({ answer }: { answer: Buffer }) => answer.toString('latin1')).join('')
  expect(kept).not.toContain(Buffer.from('林大溪').toString('latin1'))
  expect(kept).not.toContain('postingId')
})

test('answers are forgotten after 48 hours; a posting is still carried out once', async () => {
  const first = await give(40, 'last-week')
  await here.clock.advance(48 * 3_600_000 + 1)
  await sweep(here.house, {}, new AbortController().signal)
  const { rows } = await here.database.pool.query('select from api_request')
  expect(rows).toHaveLength(0)
  const before = await entries()
  const again = await give(40, 'last-week')
  expect([again.status, again.body.postingId]).toEqual([201, first.body.postingId])
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  expect(await give(41, 'last-week')).toMatchObject({ status: 422 })
  expect(await entries()).toBe(before)
})

test('a key that ends like the ledger names further lines is a key of its own', async () => {
  const two = { lines: [-1, 2].map((amount) => ({ account: 'points', amount, reason: 'other' })) }
  const path = `/members/${memberId}/ledger`
  expect((await crm.ask('POST', path, { body: two, once: 'pair' })).status).toBe(201)
  expect((await give(3, 'pair#2')).status).toBe(201)
})
