import { expect, test } from 'vitest'
import { createCard, emulated, openid } from '../emulated.ts'

const path = '/card/modifystock'

test('stock goes up and down, and what was given out is not counted twice', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.door('claim', { openid, cardId })
  expect(await e.call(path, { card_id: cardId, increase_stock_value: 10 })).toEqual({
    errcode: 0,
    errmsg: 'ok',
  })
  await e.call(path, { card_id: cardId, increase_stock_value: 0, reduce_stock_value: 5 })
  const { card } = await e.call('/card/get', { card_id: cardId })
  expect(card).toMatchObject({ member_card: { base_info: { sku: { quantity: 104, total_quantity: 105 } } } })
})

test.each([
  [{ reduce_stock_value: 101 }, 40122],
  [{ increase_stock_value: 100_000_000 }, 40122],
  [{ increase_stock_value: -1 }, 40122],
  [{ increase_stock_value: '1' }, 40122],
  [{ card_id: 'pUnknown', increase_stock_value: 1 }, 40073],
  [{ card_id: '', increase_stock_value: 1 }, 41012],
])('%o is %i and changes nothing', async (body, errcode) => {
  const e = emulated()
  const cardId = await createCard(e)
  expect(await e.call(path, { card_id: cardId, ...body })).toMatchObject({ errcode })
  expect(e.emulator.state.cards[0]).toMatchObject({ quantity: 100, totalQuantity: 100 })
})

test('the last card can be taken away, and one more put there', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.call(path, { card_id: cardId, reduce_stock_value: 100 })
  expect((await e.door('claim', { openid, cardId })).json).toEqual({ error: '该会员卡已领完' })
  await e.call(path, { card_id: cardId, increase_stock_value: 1 })
  expect((await e.door('claim', { openid, cardId })).status).toBe(200)
})
