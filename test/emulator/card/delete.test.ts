import { expect, test } from 'vitest'
import { testCustomers } from '../../../server/emulator/customers.ts'
import { claimCard, createCard, emulated, fields, url } from '../emulated.ts'

const path = '/card/delete'
const [holder, other] = testCustomers.map((customer) => customer.openid)
const gone = '该会员卡已下架'

test('nobody new takes it, whatever way she comes; who holds it keeps it and can use it', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId, holder)
  const card = { card_id: cardId }
  const qrcode = await e.call('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } })
  const { url: component } = await e.call('/card/membercard/activate/geturl', card)
  expect(await e.call(path, card)).toEqual({ errcode: 0, errmsg: 'ok' })

  const cookie = `emulator_customer=${other}`
  const scan = async (cookie: string) => (await e.door('phone/scan', { text: qrcode.url }, cookie)).json
  expect(await scan(cookie)).toEqual({ kind: 'nothing', text: gone })
  expect((await e.door('claim', { openid: other, cardId })).json).toEqual({ error: gone })
  expect((await e.door('phone/claim', { cardId, outerStr: '' }, cookie)).json).toEqual({
    ok: false,
    problem: gone,
  })
  const query = encodeURIComponent(new URL(String(component)).search)
  const { json } = await e.ask(`/_emulator/phone/form?query=${query}`, { headers: { cookie } })
  expect(json).toEqual({ kind: 'problem', text: gone })

  expect(await scan(`emulator_customer=${holder}`)).toMatchObject({ kind: 'holding', code })
  expect((await e.door('submit', { openid: holder, cardId, code, fields })).status).toBe(200)
  expect(await e.call('/card/membercard/activate', { ...card, code, membership_number: '1' })).toMatchObject({
    errcode: 0,
  })
})

test('card/get and batchget tell of it, and no change is taken any more', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const card = { card_id: cardId }
  await e.call(path, card)
  expect(await e.call('/card/get', card)).toMatchObject({
    card: { member_card: { base_info: { status: 'CARD_STATUS_DELETE' } } },
  })
  const listed = async (status: string) =>
    (await e.call('/card/batchget', { offset: 0, count: 10, status_list: [status] })).card_id_list
  expect(await listed('CARD_STATUS_VERIFY_OK')).toEqual([])
  expect(await listed('CARD_STATUS_DELETE')).toEqual([cardId])
  const refused: [string, object][] = [
    ['/card/update', { member_card: { base_info: { get_limit: 1 } } }],
    ['/card/modifystock', { increase_stock_value: 1 }],
    ['/card/mpnews/gethtml', {}],
    ['/card/membercard/activate/geturl', {}],
    ['/card/membercard/activateuserform/set', {}],
  ]
  for (const [refusedPath, body] of refused)
    expect(await e.call(refusedPath, { ...card, ...body }), refusedPath).toMatchObject({ errcode: 40078 })
  const qrcode = { action_name: 'QR_CARD', action_info: { card } }
  expect(await e.call('/card/qrcode/create', qrcode)).toMatchObject({ errcode: 40078 })
})

test('deleting twice is deleting; a review that is still open does not bring it back', async () => {
  const e = emulated({ reviewDelayMs: 3000 })
  const cardId = await createCard(e)
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ errcode: 0 })
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ errcode: 0 })
  await e.clock.advance(3000)
  expect(e.emulator.state.cards[0]?.status).toBe('CARD_STATUS_DELETE')
  expect(e.emulator.state.pushes).toEqual([])
})

test('an unknown card and a missing one are refused', async () => {
  const e = emulated()
  expect(await e.call(path, { card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
})

test('a deleted card is gone from the landing page, and its own page says so', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const banner = 'http://mmbiz.qpic.cn/banner/0'
  const { url: shelf } = await e.call('/card/landingpage/create', {
    banner,
    page_title: '会员卡',
    can_share: true,
    scene: 'SCENE_H5',
    card_list: [{ card_id: cardId, thumb_url: banner }],
  })
  const shown = async (address: string) => (await e.emulator.fetch(new Request(address))).text()
  const link = /href="([^"]*appmsgcard[^"]*)"/.exec(await shown(String(shelf)))?.[1] ?? ''
  await e.call(path, { card_id: cardId })
  expect(await shown(String(shelf))).not.toContain('appmsgcard')
  expect(link.startsWith(url)).toBe(true)
  expect(await shown(link.replaceAll('&amp;', '&'))).toContain(gone)
})
