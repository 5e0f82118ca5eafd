import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, neighbourAccount, openid } from '../../emulated.ts'

const path = '/card/code/get'

test('a code names its openid, its card and its channel', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId, openid, 'store-1')
  expect(await e.call(path, { code, check_consume: true })).toMatchObject({
    errcode: 0,
    openid,
    card: { card_id: cardId },
    can_consume: true,
    user_card_status: 'NORMAL',
    outer_str: 'store-1',
    membership_number: '',
  })
})

test('a deleted card is 40127 with check_consume, and told as such without', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  await e.door('delete', { openid, cardId, code })
  expect(await e.call(path, { code, check_consume: true })).toMatchObject({ errcode: 40127 })
  expect(await e.call(path, { code, check_consume: false })).toMatchObject({
    can_consume: false,
    user_card_status: 'DELETE',
  })
})

test('an unknown, foreign or missing code is refused', async () => {
  const e = emulated()
  const code = await claimCard(e, await createCard(e))
  expect(await e.call(path, { code: '000000000000' })).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, { code }, neighbourAccount)).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, { code, card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41013 })
})

test('a card with the merchant’s own codes must be named', async () => {
  const e = emulated({ account: { permissions: { customCode: true, balance: true, bonus: true } } })
  const cardId = await createCard(e, {}, { use_custom_code: true })
  await e.door('claim', { openid, cardId, code: 'VIP-7' })
  const code = 'VIP-7'
  expect(await e.call(path, { code })).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, { code, card_id: cardId })).toMatchObject({ errcode: 0 })
})
