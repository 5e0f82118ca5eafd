import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, neighbourAccount, type Emulated } from '../emulated.ts'

const path = '/datacube/getcardmembercarddetail'
const day = 86_400_000
// The clock stands at 16:00 of 23 November 2026 in China.
const today = '2026-11-23'
const detail = async (e: Emulated, cardId: string, from: string, to: string) =>
  (await e.call(path, { card_id: cardId, begin_date: from, end_date: to })).list

test('a day is told when it is over: claims, looks and activations, each person once', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const [first, second] = e.emulator.state.customers.map((customer) => customer.openid)
  const code = await claimCard(e, cardId, first)
  await claimCard(e, cardId, second)
  for (let look = 0; look < 3; look += 1) await e.door('phone/view', { cardId, code })
  const activate = { card_id: cardId, code, membership_number: '1' }
  await e.call('/card/membercard/activate', activate)
  await e.call('/card/membercard/activate', activate)
  await e.clock.advance(day)
  expect(await e.call(path, { card_id: cardId, begin_date: today, end_date: today })).toEqual({
    list: [
      {
        ref_date: today,
        merchanttype: 1,
        cardid: cardId,
        submerchantid: 0,
        view_cnt: 3,
        view_user: 1,
        receive_cnt: 2,
        receive_user: 2,
        verify_cnt: 0,
        verify_user: 0,
        active_cnt: 1,
        active_user: 1,
        total_user: 1,
        new_user: 1,
        payOriginalFee: 0,
        fee: 0,
      },
    ],
  })
})

test('days are China’s: five to midnight and five past are two', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.clock.advance(7 * 3_600_000 + 55 * 60_000)
  await claimCard(e, cardId, 'oLate')
  await e.clock.advance(10 * 60_000)
  await claimCard(e, cardId, 'oEarly')
  await e.clock.advance(day)
  expect(await detail(e, cardId, today, '2026-11-24')).toMatchObject([
    { ref_date: today, receive_cnt: 1 },
    { ref_date: '2026-11-24', receive_cnt: 1 },
  ])
})

test('a quiet day has its totals alone, and before the first there is none', async () => {
  const e = emulated()
  const cardId = await createCard(e, { auto_activate: true })
  await claimCard(e, cardId, 'oA')
  await e.clock.advance(2 * day)
  expect(await detail(e, cardId, '2026-11-20', '2026-11-24')).toMatchObject([
    { ref_date: today, active_cnt: 1, total_user: 1 },
    { ref_date: '2026-11-24', active_cnt: 0, total_user: 1 },
  ])
})

test('who deletes her card is no member until she takes it back', async () => {
  const e = emulated()
  const cardId = await createCard(e, { auto_activate: true })
  const code = await claimCard(e, cardId, 'oA')
  await e.door('delete', { openid: 'oA', cardId, code })
  await e.clock.advance(day)
  await claimCard(e, cardId, 'oA')
  await e.clock.advance(day)
  expect(await detail(e, cardId, today, '2026-11-24')).toMatchObject([
    { receive_cnt: 1, active_user: 1, total_user: 0 },
    { receive_cnt: 1, active_user: 0, total_user: 1 },
  ])
})

test('the oldest days are forgotten, the totals are not', async () => {
  const e = emulated()
  const cardId = await createCard(e, { auto_activate: true })
  for (let n = 0; n < 100; n += 1) {
    await claimCard(e, cardId, `oP${n}`)
    await e.clock.advance(day)
  }
  expect(e.emulator.state.figures[cardId]?.days.length).toBeLessThanOrEqual(70)
  const last = new Date(e.clock.now().getTime() - day).toISOString().slice(0, 10)
  expect(await detail(e, cardId, last, last)).toMatchObject([{ receive_cnt: 1, total_user: 100 }])
})

test.each([
  [{ begin_date: '2026-11-23', end_date: '2026-11-23' }, 61501],
  [{ begin_date: '2026-11-22', end_date: '2026-11-21' }, 61501],
  [{ begin_date: '2026-09-21', end_date: '2026-11-22' }, 61501],
  [{ begin_date: '2026/11/22', end_date: '2026-11-22' }, 61500],
  [{ begin_date: '2026-02-30', end_date: '2026-03-02' }, 61500],
  [{ begin_date: '2026-11-22' }, 41011],
])('the days %o are %i', async (days, errcode) => {
  const e = emulated()
  const body = { ...days, card_id: await createCard(e) }
  expect(await e.call(path, body)).toMatchObject({ errcode })
})

test('62 days are not too many', async () => {
  const e = emulated()
  expect(await detail(e, await createCard(e), '2026-09-22', '2026-11-22')).toEqual([])
})

test('a card that is not this account’s is refused', async () => {
  const e = emulated()
  const days = { begin_date: '2026-11-22', end_date: '2026-11-22' }
  expect(await e.call(path, { ...days, card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  const foreign = await createCard(e, {}, {}, neighbourAccount)
  expect(await e.call(path, { ...days, card_id: foreign })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, days)).toMatchObject({ errcode: 41012 })
})

test('figures that are not made yet are played by a fault', async () => {
  const e = emulated()
  await e.door('faults', { path, fault: { errcode: 61503 }, times: 1 })
  const body = { card_id: await createCard(e), begin_date: '2026-11-22', end_date: '2026-11-22' }
  const answer = await e.call(path, body)
  expect(answer).toMatchObject({ errcode: 61503, errmsg: expect.stringMatching(/^data not ready rid: /) })
  expect(await e.call(path, body)).toEqual({ list: [] })
})
