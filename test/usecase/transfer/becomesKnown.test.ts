import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../../../server/store/schema.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { rowsOf } from '../activation/rows.ts'
import { importAll } from './imports.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

test('who was imported is known by her phone when she activates her first card: number, points and the day she joined stay', async () => {
  await importAll(
    w.house,
    '姓名,手机号,会员号,积分,余额（元）,入会时间\n林小满,13300000001,OLD77,500,20,2020-01-02\n',
  )
  const customer = w.newCustomer('13300000001')
  const code = await w.claim(customer, 'poster-1')
  await w.land(await w.submit(customer, code))
  await w.settle()

  const { holdings, members, entries, journeys } = await rowsOf(w.house, customer.openid)
  expect(journeys.map(({ state }) => state)).toEqual(['confirmed'])
  expect(await w.house.db.$count(member)).toBe(1)
  const [she] = members
  expect(she).toMatchObject({
    memberNo: 'OLD77',
    cardState: 'active',
    balance: 2000,
    joinedAt: new Date('2020-01-01T16:00:00Z'),
    channel: 'poster-1',
  })
  expect(holdings.map(({ memberId }) => memberId)).toEqual([she?.id])
  const opening = entries.find(({ reason }) => reason === 'opening')?.amount ?? 0
  expect(opening).toBeGreaterThan(0)
  expect(she?.points).toBe(500 + opening)
  expect(w.atWechat(code)).toMatchObject({ membershipNumber: 'OLD77', bonus: 500 + opening, hasActive: true })
})

test('one who joins while the list is being imported is there once, whoever is first', async () => {
  const customer = w.newCustomer('13300000002')
  const code = await w.claim(customer)
  const url = await w.submit(customer, code)
  await Promise.all([
    importAll(w.house, '姓名,手机号,积分\n同时来,13300000002,70\n'),
    w.land(url).then(() => w.settle()),
  ])
  const mobileIndex = w.house.cipher.index('mobile', '13300000002')
  const found = await w.house.db.select().from(member).where(eq(member.mobileIndex, mobileIndex))
  expect(found).toHaveLength(1)
  const { members } = await rowsOf(w.house, customer.openid)
  expect(members.map(({ id }) => id)).toEqual([found[0]?.id])
})
