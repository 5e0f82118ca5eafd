import { expect, test } from 'vitest'
import { createCard, emulated, url } from '../../emulated.ts'

const path = '/card/qrcode/create'
const single = (card: object, other: object = {}) => ({
  action_name: 'QR_CARD',
  action_info: { card },
  ...other,
})

test('a code leads to the card’s claim page, with its channel, and shows as a picture', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const answer = await e.call(path, single({ card_id: cardId, outer_str: 'store-1' }))
  expect(answer).toMatchObject({ errcode: 0, expire_seconds: 31_536_000 })
  expect(String(answer.ticket)).toMatch(/[+/=]/)
  const { json } = await e.door('phone/scan', { text: answer.url })
  expect(json).toMatchObject({ kind: 'claim', outerStr: 'store-1', face: { cardId } })
  const picture = await e.emulator.fetch(new Request(String(answer.show_qrcode_url)))
  expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  expect((await e.emulator.fetch(new Request(`${url}/cgi-bin/showqrcode?ticket=none`))).status).toBe(404)
})

test('a code can end', async () => {
  const e = emulated()
  const answer = await e.call(path, single({ card_id: await createCard(e) }, { expire_seconds: 60 }))
  await e.clock.advance(60_000)
  expect((await e.door('phone/scan', { text: answer.url })).json).toMatchObject({ kind: 'nothing' })
  expect((await e.emulator.fetch(new Request(String(answer.show_qrcode_url)))).status).toBe(404)
})

test('a code for one claim is used up by it', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const answer = await e.call(path, single({ card_id: cardId, outer_str: 'one', is_unique_code: true }))
  await e.door('phone/claim', { cardId, outerStr: 'one' })
  const another = `emulator_customer=${e.emulator.state.customers[1]?.openid}`
  expect((await e.door('phone/scan', { text: answer.url }, another)).json).toMatchObject({ kind: 'nothing' })
})

test.each([
  [{ action_name: 'QR_SCENE' }, 40052],
  [{ action_name: 'QR_CARD' }, 40053],
  [single({}), 41012],
  [single({ card_id: 'pUnknown' }), 40073],
  [{ action_name: 'QR_MULTIPLE_CARD', action_info: { multiple_card: { card_list: [] } } }, 40053],
  [
    { action_name: 'QR_MULTIPLE_CARD', action_info: { multiple_card: { card_list: [1, 2, 3, 4, 5, 6] } } },
    45029,
  ],
])('%o is %i', async (body, errcode) => {
  expect(await emulated().call(path, body)).toMatchObject({ errcode })
})

test('the card must be approved and in stock, the channel short, the life within 60 to 1800 seconds', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { sku: { quantity: 1 } })
  const long = { card_id: cardId, outer_str: 'x'.repeat(129) }
  expect(await e.call(path, single(long))).toMatchObject({ errcode: 45021 })
  expect(await e.call(path, single({ card_id: cardId }, { expire_seconds: 59 }))).toMatchObject({
    errcode: 40053,
  })
  await e.door('claim', { openid: 'oA', cardId })
  expect(await e.call(path, single({ card_id: cardId }))).toMatchObject({ errcode: 45031 })
  await e.door('settings', { review: 'fail' })
  expect(await e.call(path, single({ card_id: await createCard(e) }))).toMatchObject({ errcode: 40078 })
})
