import { afterEach, beforeEach, expect, test } from 'vitest'
import { createChannel } from '../../../server/usecase/channel/createChannel.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, fault } from '../../http/phone.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const store = { channel: 'huaihai', kind: 'store', name: '淮海路店' } as const
const made = () => callsOf(w, '/card/qrcode/create')

test('a channel has a QR code of WeChat that carries it, and keeps it when it is made again', async () => {
  const first = await createChannel(w.house, store)
  const again = await createChannel(w.house, { ...store, name: '淮海中路店' })
  expect(first).toMatchObject({ outcome: 'created', qrcode: { url: expect.stringMatching(/^https?:/) } })
  expect(again).toEqual(first)
  expect(made()).toBe(1)
  expect(w.emulator.state.qrcodes.at(-1)?.cards[0]?.outerStr).toBe('huaihai')
  const { rows } = await w.database.pool.query('select name from channel')
  expect(rows).toEqual([{ name: '淮海中路店' }])
})

test('when WeChat gives no code the channel is there all the same, and the next call brings it', async () => {
  await fault(w, '/card/qrcode/create', { errcode: 45_029 }, 1)
  expect(await createChannel(w.house, store)).toEqual({ outcome: 'created', channel: 'huaihai' })
  expect(await createChannel(w.house, store)).toMatchObject({ qrcode: { url: expect.any(String) } })
})

test.each([
  ['', 'invalid'],
  ['店'.repeat(42), 'created'],
  ['店'.repeat(43), 'invalid'],
  ['a\u0000b', 'invalid'],
  ['\ud800', 'invalid'],
])('128 bytes are the limit of %j: %s', async (channel, outcome) => {
  expect((await createChannel(w.house, { ...store, channel })).outcome).toBe(outcome)
})

test('a card that nobody knows has no channels', async () => {
  expect(await createChannel(w.house, { ...store, cardId: 'pNobodyKnowsThisCardAtAll000' })).toEqual({
    outcome: 'card_unknown',
  })
})
