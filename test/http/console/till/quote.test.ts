import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TillQuote } from '../../../../shared/console/till.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { newCard, newMember } from '../../../usecase/till/tillRows.ts'

let w: World
let cashier: StaffClient
beforeAll(async () => {
  w = await world()
  await newCard(w.house)
  cashier = await staffIn(w, 'cashier')
})
afterAll(() => w.close())

const refusal = async (answer: Response) => {
  const { error } = (await answer.json()) as {
    error: { code: string; message: string; fields?: Record<string, string> }
  }
  return { status: answer.status, ...error }
}
const quote = (query: string) => cashier.get(`/till/quote?${query}`)

test('200: what would happen, and the most that could be spent; nothing is posted', async () => {
  const who = await newMember(w.house, { points: 350 })
  const answer = (await (await quote(`memberId=${who.id}&fen=3880&redeemPoints=200`)).json()) as TillQuote
  expect(answer).toEqual({
    redeemed: { points: 200, fen: 200 },
    paidFen: 3680,
    earned: 36,
    most: { points: 300, fen: 300, unit: 100 },
    points: 350,
    after: 186,
  })
  expect((await (await quote(`memberId=${who.id}&fen=3880`)).json()) as TillQuote).toMatchObject({
    points: 350,
  })
})

test('200: why no points can be spent', async () => {
  const who = await newMember(w.house, { points: 350 })
  expect(await (await quote(`memberId=${who.id}&fen=999`)).json()).toMatchObject({
    most: { points: 0, fen: 0, why: '消费满 10 元才能使用积分。' },
  })
  const poor = await newMember(w.house, { points: 99 })
  expect(await (await quote(`memberId=${poor.id}&fen=3880`)).json()).toMatchObject({
    most: { why: expect.stringContaining('不够') },
  })
})

test('422: more than she may, or an amount that is none', async () => {
  const who = await newMember(w.house, { points: 350 })
  const over = await refusal(await quote(`memberId=${who.id}&fen=3880&redeemPoints=400`))
  expect(over.fields?.redeemPoints).toBe('这笔最多可以使用 300 积分。')
  for (const fen of ['', 'x', '0', '1.5', '-1'])
    expect((await refusal(await quote(`memberId=${who.id}&fen=${fen}`))).fields?.fen).toMatch(/金额/)
})

test('404 and 409: nobody, and somebody who has left', async () => {
  const left = await newMember(w.house, { status: 'left' })
  expect(await refusal(await quote('memberId=00000000-0000-4000-8000-000000000000&fen=1'))).toMatchObject({
    status: 404,
  })
  expect(await refusal(await quote(`memberId=${left.id}&fen=1`))).toMatchObject({
    status: 409,
    code: 'member_left',
  })
})

test('a look is not recorded', async () => {
  const count = async () =>
    (await w.database.pool.query('select count(*)::int as n from audit_entry')).rows[0] as { n: number }
  const who = await newMember(w.house)
  const before = await count()
  await quote(`memberId=${who.id}&fen=100`)
  expect(await count()).toEqual(before)
})
