import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../../../server/usecase/house.ts'
import { startReconciliation } from '../../../server/usecase/reconciliation/startReconciliation.ts'
import { cardsWorld, codeOf, type CardsWorld } from './cardsWorld.ts'

const userInfo = '/card/membercard/userinfo/get'

let w: CardsWorld
beforeAll(async () => {
  w = await cardsWorld(30)
})
beforeEach(() => w.reset())
afterAll(() => w.close())

/** WeChat's n-th answer never comes, and nothing that waits for it goes on: the process was killed there. */
function killedAt(n: number): { house: House; killed: Promise<void> } {
  let asked = 0
  let tell = () => {}
  const killed = new Promise<void>((done) => {
    tell = done
  })
  const house = { ...w.house, wechat: { ...w.house.wechat } }
  house.wechat.call = async (call, options) => {
    asked += 1
    if (asked < n) return w.house.wechat.call(call, options)
    tell()
    return new Promise((_, failed) => {
      options?.signal?.addEventListener('abort', () => failed(options.signal?.reason as Error))
    })
  }
  return { house, killed }
}

test('wherever and however often it is killed or ended, each card counts once and exactly what differs is found', async () => {
  const stops = fc.array(fc.record({ at: fc.integer({ min: 1, max: 18 }), isKill: fc.boolean() }), {
    maxLength: 5,
  })
  const differing = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(stops, differing, async (plan, numbers) => {
      await w.reset()
      for (const n of numbers) w.shown(codeOf(n)).bonus = 1000 + n
      await startReconciliation(w.house, 'system')
      for (const { at, isKill } of plan) {
        if ((await w.run()).endedAt) break
        const { house, killed } = killedAt(at)
        const ending = new AbortController()
        if (!isKill) void killed.then(() => ending.abort(new Error('the process ends')))
        await w.slice(house, ending.signal, isKill ? killed : undefined)
      }
      const run = await w.compareAll()
      expect(run).toMatchObject({ total: 30, checked: 30, failed: 0, differences: numbers.length })
      const codes = numbers.toSorted((a, b) => a - b).map(codeOf)
      expect(Object.keys(await w.found())).toEqual(codes)
      const { rows } = await w.database.pool.query('select times from problem where times > 1')
      expect(rows).toEqual([])
    }),
    { numRuns: 8 },
  )
})

test('two that go on with the same comparison count each card once', async () => {
  for (const n of [5, 25, 30]) w.shown(codeOf(n)).bonus = 1
  await startReconciliation(w.house, 'system')
  await Promise.all([w.slice(), w.slice()])
  const run = await w.compareAll()
  expect(run).toMatchObject({ checked: 30, differences: 3 })
  expect(Object.keys(await w.found())).toEqual([5, 25, 30].map(codeOf))
})

describe('the limits of WeChat', () => {
  const calls = () => w.calls(userInfo)

  test("the minute's: it waits for the next minute without a question, and goes on where it stood", async () => {
    await startReconciliation(w.house, 'system')
    await w.fault(userInfo, { errcode: 45_011 })
    const before = await calls()
    await w.slice()
    const paused = await w.run()
    expect(paused).toMatchObject({ pause: 'minute_quota', checked: 0, endedAt: null })
    const asked = await calls()
    expect(asked).toBeGreaterThan(before)
    await w.clearFaults()
    await w.slice()
    expect(await calls(), 'nothing is asked before the minute is over').toBe(asked)
    const until = paused.pausedUntil?.getTime() ?? 0
    expect(until - w.clock.now().getTime()).toBeLessThanOrEqual(61_000)
    await w.clock.advance(until - w.clock.now().getTime())
    const run = await w.compareAll()
    expect([run.checked, run.failed, run.pause]).toEqual([30, 0, null])
  })

  test("the day's: it waits for tomorrow in China, and goes on where it stood", async () => {
    await startReconciliation(w.house, 'system')
    const house = { ...w.house, wechat: { ...w.house.wechat } }
    let asked = 0
    house.wechat.call = async (call, options) => {
      asked += 1
      if (asked === 23) await w.fault(userInfo, { errcode: 45_009 }, 1)
      return w.house.wechat.call(call, options)
    }
    await w.slice(house)
    const paused = await w.run()
    expect(paused).toMatchObject({ pause: 'daily_quota', checked: 22 })
    const wait = (paused.pausedUntil?.getTime() ?? 0) - w.clock.now().getTime()
    expect(wait).toBeGreaterThan(60 * 60_000)
    expect(wait).toBeLessThanOrEqual(24.2 * 3_600_000)
    await w.clock.advance(wait)
    const before = await calls()
    const run = await w.compareAll()
    expect(run.checked).toBe(30)
    expect(await calls(), 'nobody was asked for twice').toBe(before + 8)
  })

  test('one that waits goes on at once when somebody asks for it', async () => {
    await startReconciliation(w.house, 'system')
    await w.fault(userInfo, { errcode: 45_009 }, 1)
    await w.slice()
    expect((await w.run()).pause).toBe('daily_quota')
    expect(await startReconciliation(w.house, 'staff:somebody')).toBe(false)
    // WeChat's client itself asks nothing for a minute after a day's limit.
    await w.clock.advance(60_000)
    await w.slice()
    expect(await w.run()).toMatchObject({ checked: 30 })
  })
})

test('a card of which WeChat says nothing for minutes is left out, and the others are compared', async () => {
  await startReconciliation(w.house, 'system')
  const house = { ...w.house, wechat: { ...w.house.wechat } }
  house.wechat.call = async (call, options) => {
    if (call.body?.['code'] === codeOf(12)) await w.fault(userInfo, { drop: 'before' }, 3)
    const answer = w.house.wechat.call(call, options)
    await answer.catch(() => undefined)
    await w.clearFaults()
    return answer
  }
  const run = await w.compareAll(house)
  expect(run).toMatchObject({ checked: 30, failed: 1, differences: 0, stoppedBy: null })
})

test('an account that may not ask is not asked for every card: it is given up, with the reason', async () => {
  await w.fault(userInfo, { errcode: 48_001 })
  const before = await w.calls(userInfo)
  const run = await w.compareAll()
  expect(run).toMatchObject({ checked: 0, stoppedBy: 48_001 })
  expect((await w.calls(userInfo)) - before).toBeLessThanOrEqual(10)
})
