import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WechatFigures } from '../../../../shared/console/funnel.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { fault } from '../../phone.ts'

let w: World
let owner: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner')
})
beforeEach(() =>
  w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' })),
)
afterAll(() => w.close())

const ask = (query: string) => owner.get(`/funnel/wechat${query}`)
const figures = async (query = '') => (await (await ask(query)).json()) as WechatFigures
const asked = (path: string) => w.emulator.calls.filter((call) => call.path === path)

const INFO = '/datacube/getcardmembercardinfo'
const DETAIL = '/datacube/getcardmembercarddetail'

test("yesterday is the last day, and 62 days are the most: the emulator's clock stands at 23 November", async () => {
  const seen = await figures('?from=2026-01-01&to=2026-11-23')
  expect(seen).toMatchObject({ from: '2026-09-22', to: '2026-11-22', notReady: false })
  expect(seen.days.every(({ day }) => day >= seen.from && day <= seen.to)).toBe(true)
  expect(seen.days.map(({ day }) => day)).toEqual(seen.days.map(({ day }) => day).toSorted())
})

test('today alone, or the future, becomes yesterday', async () => {
  expect(await figures('?from=2026-11-23&to=2026-11-23')).toMatchObject({
    from: '2026-11-22',
    to: '2026-11-22',
  })
  expect(await figures('?from=2027-01-01&to=2027-01-02')).toMatchObject({
    from: '2026-11-22',
    to: '2026-11-22',
  })
})

test('of one card its own figures are asked, of all cards those made by hand and by the interface', async () => {
  const cardId = w.emulator.state.cards[0]?.cardId
  const before = { info: asked(INFO).length, detail: asked(DETAIL).length }
  await figures('?from=2026-11-01&to=2026-11-10')
  expect(asked(INFO)).toHaveLength(before.info + 2)
  const seen = await figures(`?from=2026-11-01&to=2026-11-10&card=${cardId}`)
  expect(asked(DETAIL)).toHaveLength(before.detail + 1)
  expect(seen).toMatchObject({ from: '2026-11-01', to: '2026-11-10', notReady: false })
})

test('before the figures of yesterday are made the days before it are shown, and it says so', async () => {
  await fault(w, INFO, { errcode: 61_503 }, 2)
  const seen = await figures('?from=2026-11-20&to=2026-11-22')
  expect(seen).toMatchObject({ from: '2026-11-20', to: '2026-11-22', notReady: true })
  expect(seen.days.every(({ day }) => day < '2026-11-22')).toBe(true)
  await fault(w, INFO, { errcode: 61_503 })
  expect(await figures('?from=2026-11-22&to=2026-11-22')).toMatchObject({ notReady: true, days: [] })
})

test("WeChat's refusal has its sentence and no code of WeChat's", async () => {
  await fault(w, INFO, { errcode: 48_001 })
  const answer = await ask('?from=2026-11-20&to=2026-11-22')
  expect(answer.status).toBeGreaterThanOrEqual(400)
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  expect(error.message).toMatch(/[\u4e00-\u9fff]/)
  expect(error.message).not.toContain('48001')
})

test('days that are none have their sentence', async () => {
  const answer = await ask('?from=today')
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { fields: { from: '请填写日期，例如 2026-11-24。' } } })
})
