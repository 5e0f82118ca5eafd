import { expect, test } from 'vitest'
import { buildCardExt } from '../../../../server/wechat/jssdk/buildCardExt.ts'
import type { WxCardTicket } from '../../../../server/wechat/token/ticket.ts'
import { createCard, emulated, type Emulated } from '../../emulated.ts'

const path = '/card/code/deposit'

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
const stock = async (e: Emulated, cardId: string, more: number) =>
  e.call('/card/modifystock', { card_id: cardId, increase_stock_value: more })
const claim = async (e: Emulated, cardId: string, openid: string) =>
  (await e.door('claim', { openid, cardId })).json

test('claims take the deposited codes in their order, until there is none', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  expect(await e.call(path, { card_id: cardId, code: ['V1', 'V2'] })).toEqual({
    errcode: 0,
    errmsg: 'ok',
    succ_code: ['V1', 'V2'],
    duplicate_code: [],
    fail_code: [],
  })
  expect(await claim(e, cardId, 'oA')).toEqual({ error: '该会员卡已领完' })
  expect(await stock(e, cardId, 2)).toMatchObject({ errcode: 0 })
  expect(await claim(e, cardId, 'oA')).toEqual({ code: 'V1' })
  expect(await claim(e, cardId, 'oB')).toEqual({ code: 'V2' })
  expect(await claim(e, cardId, 'oC')).toEqual({ error: '该会员卡已领完' })
  expect(await e.call('/card/code/get', { card_id: cardId, code: 'V2' })).toMatchObject({ openid: 'oB' })
})

test('stock never exceeds the codes that are left, and a code that nobody took is unknown', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  await e.call(path, { card_id: cardId, code: ['V1', 'V2'] })
  expect(await stock(e, cardId, 3)).toMatchObject({ errcode: 40136 })
  await stock(e, cardId, 2)
  await claim(e, cardId, 'oA')
  expect(await stock(e, cardId, 1)).toMatchObject({ errcode: 40136 })
  expect(await e.call('/card/code/get', { card_id: cardId, code: 'V2' })).toMatchObject({ errcode: 40056 })
})

test('again is harmless: what is there, given out or not, is a duplicate, and what is too long fails', async () => {
  const e = emulated()
  const cardId = await depositing(e)
  await e.call(path, { card_id: cardId, code: ['V1', 'V2'] })
  await stock(e, cardId, 1)
  await claim(e, cardId, 'oA')
  const long = 'x'.repeat(21)
  expect(await e.call(path, { card_id: cardId, code: ['V1', 'V2', 'V3', long] })).toMatchObject({
    succ_code: ['V3'],
    duplicate_code: ['V1', 'V2'],
    fail_code: [long],
  })
})

test.each([
  [Array.from({ length: 101 }, (_, n) => `c${n}`), 40109],
  [[], 40110],
  [['1', ''], 40110],
  [[1], 40110],
  [['1', '1'], 40111],
])('%o is %i', async (code, errcode) => {
  const e = emulated()
  expect(await e.call(path, { card_id: await depositing(e), code })).toMatchObject({ errcode })
})

test('a card of WeChat’s codes takes none', async () => {
  const e = emulated()
  expect(await e.call(path, { card_id: await createCard(e), code: ['1'] })).toMatchObject({ errcode: 45030 })
  expect(await e.call(path, { card_id: 'pUnknown', code: ['1'] })).toMatchObject({ errcode: 40073 })
})

test('own codes that are not deposited come with each claim', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { use_custom_code: true })
  const qrcode = (card: object) => ({
    action_name: 'QR_CARD',
    action_info: { card: { card_id: cardId, outer_str: 's', ...card } },
  })
  expect(await e.call('/card/qrcode/create', qrcode({}))).toMatchObject({ errcode: 41013 })
  await e.call('/card/qrcode/create', qrcode({ code: 'M1' }))
  expect((await e.door('phone/claim', { cardId, outerStr: 's' })).json).toEqual({ ok: true, code: 'M1' })
  expect((await e.door('claim', { openid: 'oB', cardId, code: 'M1' })).json).toEqual({
    error: '该会员卡号已被领取',
  })

  const token = await e.tokenOf()
  const { ticket } = await e.get(`/cgi-bin/ticket/getticket?access_token=${token}&type=wx_card`)
  const timestamp = String(Math.floor(e.clock.now().getTime() / 1000))
  const ext = (code?: string) =>
    buildCardExt({
      ticket: String(ticket) as WxCardTicket,
      cardId,
      timestamp,
      nonceStr: 'n',
      ...(code ? { code } : {}),
    })
  const cookie = `emulator_customer=${e.emulator.state.customers[1]?.openid}`
  const add = async (card_ext: string) =>
    (await e.door('bridge/addcard', { cardList: [{ card_id: cardId, card_ext }], commit: true }, cookie)).json
  expect(await add(ext())).toMatchObject({ ok: false, problem: '卡券参数错误' })
  expect(await add(ext('M2'))).toMatchObject({ ok: true, cards: [{ code: 'M2' }] })
})
