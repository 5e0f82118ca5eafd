import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../server/emulator/json.ts'
import { createCard, emulated, openid } from '../../emulated.ts'

const path = '/card/code/update'

async function ownCode(base: JsonObject = {}) {
  const e = emulated()
  const cardId = await createCard(e, {}, { use_custom_code: true, ...base })
  await e.door('claim', { openid, cardId, code: 'VIP-7' })
  const change = (more: JsonObject) => e.call(path, { card_id: cardId, code: 'VIP-7', ...more })
  return { e, cardId, change }
}

test('the card goes on under its new code, with a new encrypted one; the old ones are unknown', async () => {
  const { e, cardId, change } = await ownCode()
  const before = e.emulator.state.holdings[0]?.encryptCode
  expect(await change({ new_code: 'VIP-8' })).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(await e.call('/card/code/get', { card_id: cardId, code: 'VIP-8' })).toMatchObject({ openid })
  expect(await e.call('/card/code/get', { card_id: cardId, code: 'VIP-7' })).toMatchObject({ errcode: 40056 })
  expect(await e.call('/card/code/decrypt', { encrypt_code: before })).toMatchObject({ errcode: 40075 })
  const encrypt_code = e.emulator.state.holdings[0]?.encryptCode
  expect(await e.call('/card/code/decrypt', { encrypt_code })).toMatchObject({ code: 'VIP-8' })
  expect(await e.call('/card/user/getcardlist', { openid })).toMatchObject({ card_list: [{ code: 'VIP-8' }] })
})

test('the message that she had about her card still opens it', async () => {
  const { e, cardId, change } = await ownCode()
  await e.call('/card/membercard/activate', { card_id: cardId, code: 'VIP-7', membership_number: '1' })
  await change({ new_code: 'VIP-8' })
  expect(e.emulator.state.notices).toMatchObject([{ code: 'VIP-8' }])
})

test.each<[JsonObject, number]>([
  [{ card_id: '' }, 40056],
  [{ code: 'VIP-9', new_code: 'VIP-8' }, 40056],
  [{ new_code: '' }, 41011],
  [{ new_code: '1'.repeat(21) }, 45021],
  [{ new_code: 'VIP-7' }, 40116],
  [{ new_code: 'VIP-1' }, 40116],
])('%o is %i', async (body, errcode) => {
  const { e, cardId, change } = await ownCode()
  await e.door('claim', { openid: 'oTestCustomer000000000000002', cardId, code: 'VIP-1' })
  expect(await change({ new_code: 'VIP-8', ...body })).toMatchObject({ errcode })
  expect(e.emulator.state.holdings[0]?.code).toBe('VIP-7')
})

test('a code that was deposited for the next customer is taken', async () => {
  const e = emulated()
  const deposit = { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' }
  const card_id = await createCard(e, {}, { ...deposit, sku: { quantity: 0 } })
  await e.call('/card/code/deposit', { card_id, code: ['A1', 'A2'] })
  await e.call('/card/modifystock', { card_id, increase_stock_value: 2 })
  await e.door('claim', { openid, cardId: card_id })
  expect(await e.call(path, { card_id, code: 'A1', new_code: 'A2' })).toMatchObject({ errcode: 40116 })
  expect(await e.call(path, { card_id, code: 'A1', new_code: 'A9' })).toMatchObject({ errcode: 0 })
})

test('WeChat’s own codes cannot be changed, nor that of a card she deleted', async () => {
  const e = emulated()
  const card_id = await createCard(e)
  const { json } = await e.door('claim', { openid, cardId: card_id })
  expect(await e.call(path, { card_id, code: json.code, new_code: 'VIP-8' })).toMatchObject({
    errcode: 45030,
  })
  const own = await ownCode()
  await own.e.door('delete', { openid, cardId: own.cardId, code: 'VIP-7' })
  expect(await own.change({ new_code: 'VIP-8' })).toMatchObject({ errcode: 40127 })
})
