import { expect, test } from 'vitest'
import type { JsonObject } from '../../../server/emulator/json.ts'
import { claimCard, createCard, emulated, openid } from '../emulated.ts'

const friend = 'oTestCustomer000000000000002'

async function holder(base: JsonObject = {}) {
  const e = emulated({ settings: { pushMode: 'plain' } })
  const cardId = await createCard(e, {}, base)
  const code = await claimCard(e, cardId, openid, 'store-1')
  await e.call('/card/membercard/activate', {
    card_id: cardId,
    code,
    membership_number: '100001',
    init_bonus: 50,
  })
  await e.emulator.settled()
  e.pushed.length = 0
  const give = (toOpenid = friend) => e.door('gift', { openid, cardId, code, toOpenid })
  const pack = async (who: string) =>
    (await e.ask('/_emulator/phone/state', { headers: { cookie: `emulator_customer=${who}` } })).json
  return { e, cardId, code, give, pack }
}

test('the friend has an inactive card with a new code, and the giver has none', async () => {
  const { e, cardId, code, give, pack } = await holder()
  const { status, json } = await give()
  expect(status).toBe(200)
  expect(json.code).not.toBe(code)
  expect(await pack(friend)).toMatchObject({
    holdings: [{ code: json.code, hasActive: false, membershipNumber: '', bonus: 0 }],
    chats: [{}, {}, { messages: [{ title: '收到转赠的会员卡' }] }],
  })
  expect(await pack(openid)).toMatchObject({ holdings: [] })
  expect(await e.call('/card/code/get', { code, check_consume: false })).toMatchObject({ errcode: 40056 })
  expect(await e.call('/card/membercard/userinfo/get', { card_id: cardId, code })).toMatchObject({
    user_card_status: 'GIFT_SUCC',
  })
})

test('the merchant hears of the gift first, and of the receipt with both codes second', async () => {
  const { e, cardId, code, give } = await holder()
  const { json } = await give()
  await e.emulator.settled()
  const [gifting = '', received = ''] = e.pushed.map(({ body }) => body)
  const says = (fields: Record<string, string>) =>
    Object.entries(fields).map(([name, value]) => `<${name}> <![CDATA[${value}]]> </${name}>`)
  for (const field of says({
    Event: 'user_gifting_card',
    FromUserName: openid,
    CardId: cardId,
    UserCardCode: code,
    FriendUserName: friend,
  }))
    expect(gifting).toContain(field)
  expect(gifting).toContain('<IsReturnBack>0</IsReturnBack>\n')
  expect(gifting).toContain('<IsChatRoom>0</IsChatRoom>\n')
  for (const field of says({
    Event: 'user_get_card',
    FromUserName: friend,
    UserCardCode: String(json.code),
    FriendUserName: openid,
    OldUserCardCode: code,
    OuterStr: 'store-1',
  }))
    expect(received).toContain(field)
  expect(received).toContain('<IsGiveByFriend>1</IsGiveByFriend>')
})

test('it does not come back: the giver takes a new card, and a gift to her changes the code again', async () => {
  const { e, cardId, code, give } = await holder()
  const { json } = await give()
  const fresh = await claimCard(e, cardId)
  expect([code, json.code]).not.toContain(fresh)
  await e.door('delete', { openid, cardId, code: fresh })
  const back = await e.door('gift', { openid: friend, cardId, code: json.code, toOpenid: openid })
  expect([code, json.code, fresh]).not.toContain(back.json.code)
})

test.each([
  ['a card that may not be given away', { can_give_friend: false }, friend, '该会员卡不可转赠'],
  ['oneself', {}, openid, '不能转赠给自己'],
])('%s is refused', async (_, base, to, error) => {
  const { e, give } = await holder(base)
  expect(await give(to)).toEqual({ status: 400, json: { error } })
  expect(e.emulator.state.holdings).toHaveLength(1)
})

test('a friend who has the card, a card at an end and a card that is not hers are refused', async () => {
  const { e, cardId, code, give } = await holder()
  await claimCard(e, cardId, friend)
  expect((await give()).json).toEqual({ error: '对方已拥有该会员卡' })
  await e.call('/card/code/unavailable', { code })
  expect((await give('oTestCustomer000000000000003')).json).toEqual({ error: '该会员卡已失效，无法转赠' })
  const foreign = await e.door('gift', { openid: friend, cardId, code, toOpenid: openid })
  expect(foreign.status).toBe(400)
  expect((await e.door('gift', { openid })).status).toBe(400)
})

test('a card of deposited codes goes over with the next of them, one of the merchant’s own codes not at all', async () => {
  const e = emulated()
  const own = { use_custom_code: true }
  const deposit = { ...own, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } }
  const card_id = await createCard(e, {}, deposit)
  await e.call('/card/code/deposit', { card_id, code: ['A1', 'A2'] })
  await e.call('/card/modifystock', { card_id, increase_stock_value: 2 })
  await claimCard(e, card_id)
  const given = await e.door('gift', { openid, cardId: card_id, code: 'A1', toOpenid: friend })
  expect(given.json).toEqual({ code: 'A2' })
  const cardId = await createCard(e, {}, own)
  await e.door('claim', { openid, cardId, code: 'VIP-7' })
  expect((await e.door('gift', { openid, cardId, code: 'VIP-7', toOpenid: friend })).status).toBe(400)
})
