import { afterAll, beforeAll, expect, test } from 'vitest'
import { landActivation } from '../../../server/usecase/activation/landActivation.ts'
import { drainJobs } from '../../../server/job/runner.ts'
import { journeyWorld, type JourneyWorld } from './journeyWorld.ts'
import { countAll, rowsOf } from './rows.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

test('a landing becomes a confirmed member without anybody asking', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'store-1')
  await w.land(await w.submit(customer, code))
  await w.settle()
  const { members, entries, journeys, holdings } = await rowsOf(w.house, customer.openid)
  expect(journeys.map((row) => row.state)).toEqual(['confirmed'])
  expect(members).toHaveLength(1)
  expect(members[0]).toMatchObject({ points: 50, channel: 'store-1', status: 'active' })
  expect(entries).toMatchObject([
    { account: 'points', amount: 50, total: 50, reason: 'opening', actor: 'system' },
  ])
  expect(holdings[0]?.activatedAt).toEqual(w.clock.now())
  expect(w.atWechat(code)).toMatchObject({
    hasActive: true,
    bonus: 50,
    membershipNumber: members[0]?.memberNo,
  })
})

test('twenty landings of one ticket at once are one journey, one member, one entry and one call', async () => {
  const before = await countAll(w.house)
  const callsBefore = await w.calls('/card/membercard/activate')
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  const landed = await Promise.all(Array.from({ length: 20 }, () => w.land(url)))
  await w.settle()
  expect(new Set(landed.map((one) => one.activationId)).size).toBe(1)
  const after = await countAll(w.house)
  expect(after).toEqual({
    members: before.members + 1,
    numbers: before.numbers + 1,
    entries: before.entries + 1,
    journeys: before.journeys + 1,
  })
  expect(await w.calls('/card/membercard/activate')).toBe(callsBefore + 1)
})

test('a reload after the end changes nothing and leads to the same journey', async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  const first = await w.land(url)
  await w.settle()
  const before = await rowsOf(w.house, customer.openid)
  expect(await w.land(url)).toEqual(first)
  expect(await drainJobs(w.house, w.database.pool)).toBe(0)
  expect(await rowsOf(w.house, customer.openid)).toEqual(before)
})

test('ticket and code are sealed while the journey is under way, and gone when it has ended', async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  const ticket = decodeURIComponent(/activate_ticket=([^&]+)/.exec(url)?.[1] ?? '')
  const { activationId } = await w.land(url)
  const stored = await w.database.pool.query(
    'select ticket, encrypt_code, ticket_index from activation where id = $1',
    [activationId],
  )
  expect(Buffer.from(stored.rows[0].ticket).includes(Buffer.from(ticket))).toBe(false)
  expect(stored.rows[0].ticket_index).not.toContain(ticket)
  expect(w.house.cipher.open('ticket', stored.rows[0].ticket)).toBe(ticket)
  await w.settle()
  const ended = await w.database.pool.query('select ticket, encrypt_code from activation where id = $1', [
    activationId,
  ])
  expect(ended.rows[0]).toEqual({ ticket: null, encrypt_code: null })
})

test('an incomplete landing stores nothing', async () => {
  const before = await countAll(w.house)
  expect(await landActivation(w.house, { rawUrl: '/activate?card_id=p1&openid=o1' })).toEqual({
    outcome: 'incomplete',
  })
  expect(await landActivation(w.house, { rawUrl: `/activate?x=${'y'.repeat(10_000)}` })).toEqual({
    outcome: 'too_long',
  })
  expect(await countAll(w.house)).toEqual(before)
})
