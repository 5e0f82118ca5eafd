import { expect, test } from 'vitest'
import { testCustomers } from '../../../server/emulator/customers.ts'
import type { JsonObject } from '../../../server/emulator/json.ts'
import { cardBody, claimCard, createCard, emulated, logoUrl, type Emulated } from '../emulated.ts'

const path = '/card/update'
const first = testCustomers[0]?.openid ?? ''
const cardOf = (e: Emulated) => e.emulator.state.cards[0]

/** Changes of base_info, and of what stands beside it. */
const change = async (e: Emulated, cardId: string, base: JsonObject, own: JsonObject = {}) =>
  e.call(path, { card_id: cardId, member_card: { base_info: base, ...own } })

test('what nobody reviews is in force at once, and card/get tells it', async () => {
  const e = emulated({ reviewDelayMs: 3000 })
  const cardId = await createCard(e)
  await e.clock.advance(3000)
  const base = { service_phone: '020-1', get_limit: 1, custom_url_name: '官网', custom_url: 'https://a.test' }
  const answer = await change(e, cardId, base, { bonus_rules: '1元1分' })
  expect(answer).toEqual({ errcode: 0, errmsg: 'ok', send_check: false })
  const { card } = await e.call('/card/get', { card_id: cardId })
  expect(card).toMatchObject({
    member_card: { base_info: { ...base, status: 'CARD_STATUS_VERIFY_OK' }, bonus_rules: '1元1分' },
  })
})

test.each([
  [{ title: '新会员卡' }, {}],
  [{ color: 'Color010' }, {}],
  [{ notice: '请出示' }, {}],
  [{ description: '新说明' }, {}],
  [{ logo_url: `${logoUrl}2` }, {}],
  [{}, { prerogative: '双倍积分' }],
  [{}, { background_pic_url: logoUrl }],
  [{}, { supply_bonus: true }],
  [{}, { discount: 10 }],
])('%o %o goes back to review, which is told when it is over', async (base, own) => {
  const e = emulated({ reviewDelayMs: 3000 })
  const cardId = await createCard(e)
  await e.clock.advance(3000)
  expect(await change(e, cardId, base, own)).toMatchObject({ errcode: 0, send_check: true })
  expect((await e.door('claim', { openid: 'oA', cardId })).json).toEqual({
    error: '该会员卡审核中，暂时无法领取',
  })
  await e.clock.advance(3000)
  expect(cardOf(e)?.status).toBe('CARD_STATUS_VERIFY_OK')
  expect(e.emulator.state.pushes.map((push) => push.event)).toEqual(['card_pass_check', 'card_pass_check'])
})

test('the same words again are no change, and go nowhere', async () => {
  const e = emulated()
  expect(await change(e, await createCard(e), { title: '禾下会员卡' })).toMatchObject({ send_check: false })
})

test.each([
  [{ brand_name: '别家' }, {}, 40150],
  [{ sku: { quantity: 5 } }, {}, 40150],
  [{ use_custom_code: true }, {}, 40150],
  [{ bind_openid: true }, {}, 40150],
  [{ need_push_on_view: true }, {}, 40150],
  [{}, { advanced_info: {} }, 40150],
  [{}, { wx_activate: false }, 40150],
  [{}, { auto_activate: true }, 40150],
  [{}, { activate_url: 'https://a.test' }, 40150],
  [{ title: '十个汉字的会员卡标题' }, {}, 45021],
  [{ title: '' }, {}, 41011],
  [{ color: 'Color011' }, {}, 40076],
  [{ logo_url: 'https://example.com/logo.png' }, {}, 40141],
  [{ service_phone: 'x'.repeat(25) }, {}, 45021],
  [{}, { prerogative: '字'.repeat(1025) }, 45021],
  [{}, { supply_bonus: false }, 40135],
  [{ center_title: '买单', pay_info: { swipe_card: { is_swipe_card: true } } }, {}, 40145],
  [{ date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 9, fixed_begin_term: 0 } }, {}, 40100],
  [{ date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 0, fixed_begin_term: 0 } }, {}, 40079],
])('%o %o is %i and changes nothing', async (base, own, errcode) => {
  const e = emulated()
  const cardId = await createCard(e)
  const before = structuredClone(cardOf(e))
  expect(await change(e, cardId, base, own)).toMatchObject({ errcode })
  expect(cardOf(e)).toEqual(before)
})

const range = (begin: number, end: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: begin, end_timestamp: end },
})
const term = (days: number, wait: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: days, fixed_begin_term: wait },
})
test.each([
  [range(100, 200), range(100, 201), 0],
  [range(100, 200), range(99, 200), 0],
  [range(100, 200), range(101, 200), 40100],
  [range(100, 200), range(100, 199), 40100],
  [range(100, 200), { date_info: { type: 'DATE_TYPE_PERMANENT' } }, 40100],
  [term(30, 1), term(31, 0), 0],
  [term(30, 1), term(29, 1), 40100],
  [term(30, 1), term(30, 2), 40100],
])('a period only widens: %o to %o is %i', async (before, after, errcode) => {
  const e = emulated()
  const { card_id: cardId } = await e.call('/card/create', cardBody({}, before))
  expect(await change(e, String(cardId), after)).toMatchObject({ errcode })
})

test('an empty text clears; a cell without a name is gone', async () => {
  const e = emulated()
  const cell = { name: '商城', url: 'https://a.test' }
  const cardId = await createCard(
    e,
    { custom_cell1: cell, custom_field1: { name: '等级' } },
    { service_phone: '020-1', center_title: '点单' },
  )
  const pay = { center_title: '', pay_info: { swipe_card: { is_swipe_card: true } } }
  const cleared = { custom_cell1: { name: '', url: '' }, custom_field1: { name: '', name_type: '' } }
  expect(await change(e, cardId, { service_phone: '', ...pay }, cleared)).toMatchObject({ errcode: 0 })
  expect(cardOf(e)?.memberCard).not.toHaveProperty('custom_cell1')
  expect(cardOf(e)?.memberCard).not.toHaveProperty('custom_field1')
  expect(cardOf(e)?.memberCard.base_info).toMatchObject({ service_phone: '', center_title: '' })
})

test('the phone of who holds it shows the new face', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await claimCard(e, cardId, first)
  const base = { title: '新会员卡', color: 'Color010', custom_url_name: '官网', custom_url: 'https://a.test' }
  await change(e, cardId, base, { prerogative: '双倍积分' })
  const { holdings } = await e.get('/_emulator/phone/state')
  expect(holdings).toMatchObject([
    { face: { title: '新会员卡', color: '#63b359', prerogative: '双倍积分', cells: [{ name: '官网' }] } },
  ])
})

test('web links are refused in a change, where the switch is on, and an old one does not stand in the way', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.door('settings', { refuse73211: true })
  expect(await change(e, cardId, { custom_url: 'https://a.test' })).toMatchObject({ errcode: 73211 })
  expect(await change(e, cardId, { get_limit: 1 })).toMatchObject({ errcode: 0 })
})

test('a wrapper, a type, no changes, no card and escaped characters are refused', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const member_card = { base_info: { title: '新' } }
  expect(await e.call(path, { card: { card_id: cardId, member_card } })).toMatchObject({ errcode: 41012 })
  expect(await e.call(path, { card_id: cardId, card_type: 'MEMBER_CARD', member_card })).toMatchObject({
    errcode: 40150,
  })
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ errcode: 41011 })
  expect(await e.call(path, { card_id: 'pUnknown', member_card })).toMatchObject({ errcode: 40073 })
  const body = JSON.stringify({ card_id: cardId, member_card }).replace('新', '\\u65b0')
  const { json } = await e.ask(`${path}?access_token=${await e.tokenOf()}`, { method: 'POST', body })
  expect(json).toMatchObject({ errcode: 40033 })
})
