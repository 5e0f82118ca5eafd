import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Customer } from '../activation/customer.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { say } from '../push/pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(async () => {
  w.pushes.arrive = true
  await w.clearFaults()
  await w.settle()
})
afterAll(() => w.close())

const stations = async ({ openid }: Pick<Customer, 'openid'>) =>
  (
    await w.database.pool.query<{ step: string; channel: string; at: Date }>(
      'select step, channel, at from funnel_event where openid = $1 order by id',
      [openid],
    )
  ).rows
const steps = async (customer: Pick<Customer, 'openid'>) => (await stations(customer)).map((row) => row.step)

test('a journey passes received, submitted and active, each once, under the channel that brought her', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'huaihai')
  await w.settle()
  expect(await steps(customer)).toEqual(['received'])
  const url = await w.submit(customer, code)
  await w.land(url)
  await w.land(url)
  await w.settle()
  const rows = await stations(customer)
  expect(rows.map((row) => row.step)).toEqual(['received', 'submitted', 'active'])
  expect(new Set(rows.map((row) => row.channel))).toEqual(new Set(['huaihai']))
})

test('a landing whose push was lost counts as received, too, and a push that comes late changes nothing', async () => {
  const customer = w.newCustomer()
  w.pushes.arrive = false
  const code = await w.claim(customer, 'lost')
  await w.settle()
  await w.land(await w.submit(customer, code))
  await w.settle()
  expect(await steps(customer)).toEqual(['received', 'submitted', 'active'])
  await say(w.house, {
    event: 'user_get_card',
    openid: customer.openid,
    cardId: w.cardId,
    code,
    at: new Date(w.clock.now().getTime() - 3_600_000),
    more: { OuterStr: 'lost' },
  })
  await w.settle()
  expect(await steps(customer)).toEqual(['received', 'submitted', 'active'])
})

test('a push that arrives a day late falls on its own day', async () => {
  const at = new Date('2026-11-20T15:59:00Z')
  await say(w.house, {
    event: 'user_get_card',
    openid: 'oLate',
    cardId: w.cardId,
    code: '900000000001',
    at,
    more: { OuterStr: 'poster' },
  })
  await w.settle()
  expect(await stations({ openid: 'oLate' })).toEqual([{ step: 'received', channel: 'poster', at }])
})

test('the same push twice counts once, and so does a card that was restored', async () => {
  const customer = w.newCustomer()
  const told = {
    event: 'user_get_card',
    openid: customer.openid,
    cardId: w.cardId,
    code: '900000000002',
    at: w.clock.now(),
  }
  await say(w.house, told)
  await say(w.house, told)
  await say(w.house, { ...told, at: new Date(told.at.getTime() + 60_000), more: { IsRestoreMemberCard: 1 } })
  await w.settle()
  expect(await steps(customer)).toEqual(['received'])
})

test('while WeChat does not confirm she is submitted, and not active', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  const url = await w.submit(customer, code)
  await w.fault('/card/membercard/activate', { errcode: -1 }, 1000)
  await w.land(url)
  await w.settle()
  expect(await steps(customer)).toEqual(['received', 'submitted'])
})

test('a form whose ticket never opened is hers where her own browser landed, and nobody else is counted', async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.settle()
  await w.fault('/card/membercard/activatetempinfo/get', { errcode: 72_011 }, 1)
  await w.fault('/card/code/decrypt', { errcode: 40_075 }, 1)
  await w.land(url, customer.openid)
  await w.settle()
  expect(await steps(customer)).toEqual(['received', 'submitted'])
})

test("somebody who opens another's link is not counted for it, nor is a form without any card", async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.settle()
  await w.fault('/card/membercard/activatetempinfo/get', { errcode: 72_011 }, 1)
  await w.land(url, 'oCurious')
  await w.settle()
  expect(await steps({ openid: 'oCurious' })).toEqual([])
  expect(await steps(customer)).toEqual(['received'])
  const forged =
    '/activate?from=wechat&card_id=pForged&encrypt_code=x&activate_ticket=forged-1&openid=oForger'
  await w.land(forged, 'oForger')
  await w.settle()
  expect(await steps({ openid: 'oForger' })).toEqual([])
})

test('a plain one-tap card is submitted when WeChat says so, and active when WeChat has our number', async () => {
  const stored = w.emulator.state.cards[0]
  if (!stored) throw new Error('the emulator has no card')
  stored.memberCard['wx_activate_after_submit'] = false
  stored.memberCard['wx_activate_after_submit_url'] = ''
  const review = { event: 'card_pass_check', openid: 'oWeChatReviews', cardId: w.cardId, code: '' }
  await say(w.house, { ...review, at: w.clock.now() })
  await w.settle()
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'till')
  await w.settle()
  const body = JSON.stringify({ openid: customer.openid, cardId: w.cardId, code, fields: customer.fields })
  await w.emulator.fetch(new Request('http://localhost:8081/_emulator/submit', { method: 'POST', body }))
  await w.settle()
  const rows = await stations(customer)
  expect(rows.map((row) => `${row.step} ${row.channel}`)).toEqual([
    'received till',
    'submitted till',
    'active till',
  ])
})
