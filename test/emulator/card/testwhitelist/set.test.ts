import { expect, test } from 'vitest'
import { buildCardExt } from '../../../../server/wechat/jssdk/buildCardExt.ts'
import type { WxCardTicket } from '../../../../server/wechat/token/ticket.ts'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { createCard, emulated, neighbourAccount } from '../../emulated.ts'

const path = '/card/testwhitelist/set'
const [tester, other] = testCustomers.map((customer) => customer.openid)
const inReview = '该会员卡审核中，暂时无法领取'

/** Nobody’s review is ever over here. */
const reviewing = () => emulated({ reviewDelayMs: 3_600_000 })

test('who is on it takes a card that is not approved, nobody else does', async () => {
  const e = reviewing()
  const cardId = await createCard(e)
  expect(await e.call(path, { openid: [tester], username: [] })).toEqual({ errcode: 0, errmsg: 'ok' })
  expect((await e.door('claim', { openid: other, cardId })).json).toEqual({ error: inReview })
  expect((await e.door('claim', { openid: tester, cardId })).status).toBe(200)
})

test('a refused card too, and a WeChat id does as well', async () => {
  const e = emulated({ settings: { review: 'fail' } })
  const cardId = await createCard(e)
  await e.call(path, { openid: [], username: ['linxiaoman'] })
  expect((await e.door('claim', { openid: tester, cardId })).status).toBe(200)
  expect((await e.door('claim', { openid: other, cardId })).status).toBe(400)
})

test('also by QR code and by addCard', async () => {
  const e = reviewing()
  const cardId = await createCard(e)
  const qrcode = { action_name: 'QR_CARD', action_info: { card: { card_id: cardId } } }
  expect(await e.call('/card/qrcode/create', qrcode)).toMatchObject({ errcode: 40078 })
  await e.call(path, { openid: [tester] })
  const { url: text } = await e.call('/card/qrcode/create', qrcode)
  const scan = async (openid?: string) =>
    (await e.door('phone/scan', { text }, `emulator_customer=${openid}`)).json
  expect(await scan(other)).toEqual({ kind: 'nothing', text: inReview })
  expect(await scan(tester)).toMatchObject({ kind: 'claim' })

  const token = await e.tokenOf()
  const { ticket } = await e.get(`/cgi-bin/ticket/getticket?access_token=${token}&type=wx_card`)
  const timestamp = String(Math.floor(e.clock.now().getTime() / 1000))
  const card_ext = buildCardExt({ ticket: String(ticket) as WxCardTicket, cardId, timestamp, nonceStr: 'n1' })
  const add = async (openid?: string) =>
    (
      await e.door(
        'bridge/addcard',
        { cardList: [{ card_id: cardId, card_ext }], commit: true },
        `emulator_customer=${openid}`,
      )
    ).json
  expect(await add(other)).toMatchObject({ ok: false, problem: inReview })
  expect(await add(tester)).toMatchObject({ ok: true })
})

test('each call replaces the list, ten people are the most, and an openid must be somebody’s', async () => {
  const e = reviewing()
  const cardId = await createCard(e)
  await e.call(path, { openid: [tester], username: [] })
  const eleven = { openid: [tester], username: Array.from({ length: 10 }, (_, n) => `u${n}`) }
  expect(await e.call(path, eleven)).toMatchObject({ errcode: 40035 })
  expect(await e.call(path, { openid: ['oNobody'], username: [] })).toMatchObject({ errcode: 40003 })
  expect(await e.call(path, { openid: [], username: [] })).toMatchObject({ errcode: 0 })
  expect((await e.door('claim', { openid: tester, cardId })).status).toBe(400)
})

test('the neighbour’s list is for the neighbour’s cards', async () => {
  const e = reviewing()
  const cardId = await createCard(e)
  await e.call(path, { openid: [tester] }, neighbourAccount)
  expect((await e.door('claim', { openid: tester, cardId })).status).toBe(400)
})
