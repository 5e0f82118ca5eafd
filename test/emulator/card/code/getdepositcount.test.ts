import { expect, test } from 'vitest'
import { createCard, emulated, type Emulated } from '../../emulated.ts'

const path = '/card/code/getdepositcount'
const depositing = (e: Emulated) =>
  createCard(
    e,
    {},
    {
      use_custom_code: true,
      get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
      sku: { quantity: 0 },
    },
  )

test('what was given out still counts', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  expect(await e.call(path, { card_id: cardId })).toEqual({ errcode: 0, errmsg: 'ok', count: 0 })
  await e.call('/card/code/deposit', { card_id: cardId, code: ['1', '2', '3'] })
  await e.call('/card/modifystock', { card_id: cardId, increase_stock_value: 3 })
  await e.door('claim', { openid: 'oA', cardId })
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ count: 3 })
})

test('a card of WeChat’s codes, an unknown and a missing one are refused', async () => {
  const e = emulated()
  expect(await e.call(path, { card_id: await createCard(e) })).toMatchObject({ errcode: 45030 })
  expect(await e.call(path, { card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
})
