import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, openid, submitForm } from '../emulated.ts'
import { parseXml } from '../../../server/wechat/callback/xml.ts'

const pushesOf = (e: ReturnType<typeof emulated>, event: string) =>
  e.emulator.state.pushes.filter((push) => push.event === event).map((push) => parseXml(push.xml))

test('a claim gives a code of twelve digits, takes from the stock and is pushed with its channel', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId, openid, 'store-1')
  expect(code).toMatch(/^\d{12}$/)
  expect(e.emulator.state.cards[0]?.quantity).toBe(99)
  expect(pushesOf(e, 'user_get_card')).toMatchObject([
    {
      FromUserName: openid,
      CardId: cardId,
      UserCardCode: code,
      OuterStr: 'store-1',
      IsRestoreMemberCard: '0',
    },
  ])
})

test('a second claim gives the same code, and nothing is pushed', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  expect(await claimCard(e, cardId)).toBe(code)
  expect(pushesOf(e, 'user_get_card')).toHaveLength(1)
})

test('a deleted card comes back with its code, its number and its state, pushed as restored', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { code } = await submitForm(e, cardId)
  await e.call('/card/membercard/activate', { card_id: cardId, code, membership_number: '100001' })
  expect((await e.door('delete', { openid, cardId, code })).status).toBe(200)
  expect(pushesOf(e, 'user_del_card')).toMatchObject([{ UserCardCode: code }])
  expect(await claimCard(e, cardId)).toBe(code)
  expect(pushesOf(e, 'user_get_card').at(-1)).toMatchObject({ UserCardCode: code, IsRestoreMemberCard: '1' })
  expect(e.emulator.state.holdings[0]).toMatchObject({
    hasActive: true,
    membershipNumber: '100001',
    status: 'NORMAL',
  })
})

test('auto_activate is active with the claim', async () => {
  const e = emulated()
  await claimCard(e, await createCard(e, { auto_activate: true }))
  expect(e.emulator.state.holdings[0]?.hasActive).toBe(true)
})

test('when the stock is gone the next customer gets none', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { sku: { quantity: 1 } })
  await claimCard(e, cardId)
  expect(await e.door('claim', { openid: 'oLate', cardId })).toMatchObject({
    status: 400,
    json: { error: '该会员卡已领完' },
  })
})

test.each([
  ['{', 'the body must be JSON'],
  ['{}', /openid: .*; cardId: /],
  ['{"openid":"o o","cardId":"p"}', /openid: an openid is/],
  ['{"openid":"oA","cardId":"pUnknown"}', /cardId: there is no card pUnknown/],
])('the body %s is 400 with a sentence', async (body, sentence) => {
  const { status, json } = await emulated().ask('/_emulator/claim', { method: 'POST', body })
  expect(status).toBe(400)
  expect(json.error).toMatch(sentence)
})

test('who does not hold the card cannot delete it', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  expect((await e.door('delete', { openid, cardId, code: '000000000000' })).status).toBe(400)
})
