import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, neighbourAccount, openid, submitForm } from '../../emulated.ts'

const path = '/card/code/unavailable'

async function ended() {
  const e = emulated()
  const cardId = await createCard(e)
  const { code, encryptCode } = await submitForm(e, cardId)
  await e.call('/card/membercard/activate', { card_id: cardId, code, membership_number: '100001' })
  const answer = await e.call(path, { card_id: cardId, code, reason: '重复办卡' })
  return { e, cardId, code, encryptCode, answer }
}
type Ended = Awaited<ReturnType<typeof ended>>
const phone = async ({ e }: Ended) =>
  (await e.ask('/_emulator/phone/state', { headers: { cookie: `emulator_customer=${openid}` } })).json

test('the card is over: her phone shows why, a message tells her, and the merchant is not told what he did', async () => {
  const world = await ended()
  const { e, code, answer } = world
  expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(await phone(world)).toMatchObject({
    holdings: [{ code, status: 'UNAVAILABLE', endReason: '重复办卡' }],
    chats: [{}, {}, { messages: [{}, { title: '会员卡已失效', code }] }],
  })
  expect(e.emulator.state.notices.at(-1)?.rows).toContainEqual(['失效原因', '重复办卡'])
  expect(e.emulator.state.pushes.map((push) => push.event)).toEqual(['card_pass_check', 'user_get_card'])
})

test('every later call knows', async () => {
  const { e, cardId, code, encryptCode } = await ended()
  const card = { card_id: cardId, code }
  expect(await e.call('/card/code/get', { ...card, check_consume: true })).toMatchObject({ errcode: 40127 })
  expect(await e.call('/card/code/get', { ...card, check_consume: false })).toMatchObject({
    can_consume: false,
    user_card_status: 'UNAVAILABLE',
  })
  expect(await e.call('/card/membercard/userinfo/get', card)).toMatchObject({
    errcode: 0,
    user_card_status: 'UNAVAILABLE',
  })
  for (const [later, more] of [
    [path, {}],
    ['/card/membercard/updateuser', { bonus: 1 }],
    ['/card/membercard/activate', { membership_number: '2' }],
    ['/card/code/consume', {}],
  ] as const)
    expect(await e.call(later, { ...card, ...more }), later).toMatchObject({ errcode: 40127 })
  expect(await e.call('/card/user/getcardlist', { openid })).toMatchObject({ card_list: [] })
  expect(await e.call('/card/code/decrypt', { encrypt_code: encryptCode })).toMatchObject({ code })
})

test('nothing brings it back: not the form, not throwing it away; who takes the card again has another code', async () => {
  const world = await ended()
  const { e, cardId, code } = world
  const { status } = await e.door('submit', { openid, cardId, code, fields: {} })
  expect(status).toBe(400)
  await e.door('delete', { openid, cardId, code })
  expect(await phone(world)).toMatchObject({ holdings: [] })
  const fresh = await claimCard(e, cardId)
  expect(fresh).not.toBe(code)
  expect(e.emulator.state.pushes.at(-1)?.xml).toContain('<IsRestoreMemberCard>0</IsRestoreMemberCard>')
  expect(await e.call('/card/code/get', { code, check_consume: false })).toMatchObject({
    user_card_status: 'UNAVAILABLE',
  })
  expect(await phone(world)).toMatchObject({
    holdings: [{ code: fresh, status: 'NORMAL', hasActive: false }],
  })
})

test('one member less is counted, once', async () => {
  const { e, cardId, code } = await ended()
  await e.door('delete', { openid, cardId, code })
  expect(e.emulator.state.figures[cardId]?.days.at(-1)).toMatchObject({ activeCnt: 1, totalUser: 0 })
})

test('an unknown, foreign, missing or unnamed code is refused, and so is a reason that is no text', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { use_custom_code: true })
  await e.door('claim', { openid, cardId, code: 'VIP-7' })
  const code = 'VIP-7'
  expect(await e.call(path, { code })).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, { code: '000000000000' })).toMatchObject({ errcode: 40056 })
  expect(await e.call(path, { card_id: cardId, code }, neighbourAccount)).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ errcode: 41013 })
  expect(await e.call(path, { card_id: cardId, code, reason: 7 })).toMatchObject({ errcode: 47001 })
  expect(e.emulator.state.holdings[0]?.status).toBe('NORMAL')
  expect(await e.call(path, { card_id: cardId, code })).toMatchObject({ errcode: 0 })
})
