import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cardsWorld, codeOf, type CardsWorld } from './cardsWorld.ts'

let w: CardsWorld
beforeAll(async () => {
  w = await cardsWorld(300)
})
beforeEach(() => w.reset())
afterAll(() => w.close())

test('of 300 cards exactly those that differ stand among the problems, and no customer notices', async () => {
  w.shown(codeOf(3)).bonus = 119
  w.shown(codeOf(77)).bonus = 121
  w.shown(codeOf(78)).membershipNumber = 'another'
  w.shown(codeOf(150)).status = 'DELETE'
  w.shown(codeOf(151)).status = 'UNAVAILABLE'
  w.shown(codeOf(299)).hasActive = false
  w.shown(codeOf(299)).membershipNumber = ''
  w.emulator.state.holdings = w.emulator.state.holdings.filter(({ code }) => code !== codeOf(300))
  const before = { notices: w.emulator.state.notices.length, pushes: w.emulator.state.pushes.length }
  const asked = w.emulator.calls.length
  const run = await w.compareAll()
  expect(run).toMatchObject({ total: 300, checked: 300, differences: 7, failed: 0, stoppedBy: null })
  expect(await w.found()).toEqual({
    [codeOf(3)]: ['points'],
    [codeOf(77)]: ['points'],
    [codeOf(78)]: ['memberNo'],
    [codeOf(150)]: ['status'],
    [codeOf(151)]: ['status'],
    [codeOf(299)]: ['memberNo'],
    [codeOf(300)]: ['status'],
  })
  expect({ notices: w.emulator.state.notices.length, pushes: w.emulator.state.pushes.length }).toEqual(before)
  const paths = new Set(w.emulator.calls.slice(asked).map(({ path }) => path))
  expect([...paths]).toEqual(['/card/membercard/userinfo/get'])
})

test('it asks ten times a second at most', async () => {
  const times: number[] = []
  const house = { ...w.house, wechat: { ...w.house.wechat } }
  house.wechat.call = (call, options) => {
    times.push(w.clock.now().getTime())
    return w.house.wechat.call(call, options)
  }
  await w.compareAll(house)
  expect(times).toHaveLength(300)
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
})

describe('no difference is', () => {
  test('a figure that WeChat is being told', async () => {
    await w.database.pool.query('update member set points = 500 where member_no = $1', ['900000005'])
    const run = await w.compareAll()
    expect([run.differences, await w.found()]).toEqual([0, {}])
  })

  test('what is gone when it is looked at again a minute later', async () => {
    w.shown(codeOf(10)).bonus = 7
    const house = { ...w.house, wechat: { ...w.house.wechat } }
    let isSeen = false
    house.wechat.call = async (call, options) => {
      const answer = await w.house.wechat.call(call, options)
      if (call.body?.['code'] === codeOf(10)) {
        isSeen = true
        w.shown(codeOf(10)).bonus = 120
      }
      return answer
    }
    const run = await w.compareAll(house)
    expect(isSeen).toBe(true)
    expect([run.checked, run.differences, await w.found()]).toEqual([300, 0, {}])
  })

  test('a card on its way to a friend', async () => {
    w.shown(codeOf(20)).status = 'GIFTING'
    expect((await w.compareAll()).differences).toBe(0)
  })
})

test('a difference that is found gone is over, and one that stays is counted again', async () => {
  w.shown(codeOf(1)).bonus = 1
  w.shown(codeOf(2)).bonus = 2
  await w.compareAll()
  w.shown(codeOf(1)).bonus = 120
  await w.compareAll()
  expect(await w.found()).toEqual({ [codeOf(2)]: ['points'] })
  const { rows } = await w.database.pool.query(
    'select subject, times, settled_by from problem order by subject',
  )
  expect(rows).toEqual([
    { subject: `${w.cardId}:${codeOf(1)}`, times: 1, settled_by: 'system' },
    { subject: `${w.cardId}:${codeOf(2)}`, times: 2, settled_by: null },
  ])
})
