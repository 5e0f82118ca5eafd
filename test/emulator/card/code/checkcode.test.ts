import { expect, test } from 'vitest'
import { createCard, emulated, type Emulated } from '../../emulated.ts'

const path = '/card/code/checkcode'
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

test('what is there and what is not', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  await e.call('/card/code/deposit', { card_id: cardId, code: ['1', '2'] })
  expect(await e.call(path, { card_id: cardId, code: ['2', '3'] })).toEqual({
    errcode: 0,
    errmsg: 'ok',
    exist_code: ['2'],
    not_exist_code: ['3'],
  })
})

test('too many codes, none, and a card of WeChat’s codes are refused', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  const many = Array.from({ length: 101 }, (_, n) => `c${n}`)
  expect(await e.call(path, { card_id: cardId, code: many })).toMatchObject({ errcode: 40109 })
  expect(await e.call(path, { card_id: cardId, code: [] })).toMatchObject({ errcode: 40110 })
  expect(await e.call(path, { card_id: await createCard(e), code: ['1'] })).toMatchObject({ errcode: 45030 })
})
