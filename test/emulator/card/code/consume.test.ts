import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, openid } from '../../emulated.ts'

const path = '/card/code/consume'

test('the card is used up, and the merchant is told by whom', async () => {
  const e = emulated({ settings: { pushMode: 'plain' } })
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId, openid, 'store-1')
  await e.emulator.settled()
  e.pushed.length = 0
  expect(await e.call(path, { code })).toEqual({
    errcode: 0,
    errmsg: 'ok',
    card: { card_id: cardId },
    openid,
  })
  await e.emulator.settled()
  const body = e.pushed[0]?.body ?? ''
  for (const [name, value] of Object.entries({
    Event: 'user_consume_card',
    FromUserName: openid,
    CardId: cardId,
    UserCardCode: code,
    ConsumeSource: 'FROM_API',
    OuterStr: 'store-1',
  }))
    expect(body).toContain(`<${name}> <![CDATA[${value}]]> </${name}>`)
})

test('once: then it is 40099, or told as CONSUMED, and whatever else is asked for is 40127', async () => {
  const e = emulated()
  const card_id = await createCard(e)
  const code = await claimCard(e, card_id)
  await e.call(path, { code })
  expect(await e.call(path, { code })).toMatchObject({ errcode: 40099 })
  expect(await e.call('/card/code/get', { code, check_consume: true })).toMatchObject({ errcode: 40099 })
  expect(await e.call('/card/code/get', { code, check_consume: false })).toMatchObject({
    can_consume: false,
    user_card_status: 'CONSUMED',
  })
  expect(await e.call('/card/membercard/updateuser', { card_id, code, bonus: 1 })).toMatchObject({
    errcode: 40127,
  })
  expect(await claimCard(e, card_id)).not.toBe(code)
})

test('an unknown code is refused, one of the merchant’s own without its card, and a card that is not in her hands', async () => {
  const e = emulated()
  expect(await e.call(path, { code: '000000000000' })).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41013 })
  const cardId = await createCard(e, {}, { use_custom_code: true })
  await e.door('claim', { openid, cardId, code: 'VIP-7' })
  expect(await e.call(path, { code: 'VIP-7' })).toMatchObject({ errcode: 40056 })
  await e.door('delete', { openid, cardId, code: 'VIP-7' })
  expect(await e.call(path, { code: 'VIP-7', card_id: cardId })).toMatchObject({ errcode: 40127 })
})
