import { afterAll, beforeAll, expect, test } from 'vitest'
import { push } from '../../../server/store/schema.ts'
import { storePush } from '../../../server/usecase/push/storePush.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { say } from './pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

const at = new Date('2026-11-23T08:00:00Z')

test('the same event twice, also at once, is one event', async () => {
  const said = { event: 'user_view_card', openid: 'oTwice', cardId: w.cardId, code: '1', at }
  const answers = await Promise.all([say(w.house, said), say(w.house, said), say(w.house, said)])
  expect(answers.toSorted()).toEqual(['known', 'known', 'stored'])
})

test('two events of one second, and one event of two cards, are two events', async () => {
  const said = { event: 'user_get_card', openid: 'oMany', cardId: w.cardId, code: '2', at }
  expect(await say(w.house, said)).toBe('stored')
  expect(await say(w.house, { ...said, event: 'submit_membercard_user_info' })).toBe('stored')
  expect(await say(w.house, { ...said, code: '3' })).toBe('stored')
})

test('the XML is kept for good, sealed', async () => {
  await say(w.house, { event: 'user_view_card', openid: 'oSealed', cardId: w.cardId, code: '4', at })
  const rows = await w.house.db.select().from(push)
  const opened = rows.map((row) => w.house.cipher.open('push', row.raw))
  expect(opened.filter((xml) => xml.includes('oSealed'))).toHaveLength(1)
  expect(rows.some((row) => row.raw.includes('oSealed'))).toBe(false)
})

test('an event that nobody here knows is kept and changes nothing', async () => {
  expect(
    await say(w.house, { event: 'user_pay_from_pay_cell', openid: 'oPays', cardId: w.cardId, code: '5', at }),
  ).toBe('stored')
  await w.settle()
  const rows = await w.house.db.select().from(push)
  expect(rows.every((row) => row.appliedAt !== null)).toBe(true)
})

test('a message that is no event is ignored', async () => {
  const message = { MsgType: 'text', FromUserName: 'oTalks', CreateTime: '1764000000', Content: 'hello' }
  expect(await storePush(w.house, { message, raw: '<xml/>' })).toBe('ignored')
})
