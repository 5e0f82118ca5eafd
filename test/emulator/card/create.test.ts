import { expect, test } from 'vitest'
import {
  baseInfo,
  cardBody,
  emulated,
  emulatorAccount,
  form,
  neighbourAccount,
  portalUrl,
} from '../emulated.ts'
import { type JsonObject, isObject } from '../../../server/emulator/json.ts'
import { activationMode } from '../../../server/emulator/activationMode.ts'

const path = '/card/create'
const long = (bytes: number) => 'x'.repeat(bytes)
/** So many bytes of Chinese, filled up with Latin. */
const chinese = (bytes: number) => '字'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3)
const link = (bytes: number) => 'https://shop.example/'.padEnd(bytes, 'x')
const picture = (bytes: number) => 'http://mmbiz.qpic.cn/'.padEnd(bytes, 'x')

test('a card gets an id of 28 characters and is approved with a push', async () => {
  const e = emulated()
  const answer = await e.call(path, cardBody())
  expect(answer).toEqual({ errcode: 0, errmsg: 'ok', card_id: expect.stringMatching(/^p\w{27}$/) })
  await e.emulator.settled()
  expect(e.emulator.state.pushes.map(({ event, state }) => [event, state])).toEqual([
    ['card_pass_check', 'delivered'],
  ])
})

test('the review takes its time, and nobody takes the card before', async () => {
  const e = emulated({ reviewDelayMs: 3000 })
  const { card_id: cardId } = await e.call(path, cardBody())
  expect((await e.door('claim', { openid: 'oA', cardId })).status).toBe(400)
  await e.clock.advance(3000)
  expect((await e.door('claim', { openid: 'oA', cardId })).status).toBe(200)
})

test('a card that fails its review is pushed as such', async () => {
  const e = emulated({ settings: { review: 'fail' } })
  await e.call(path, cardBody())
  expect(e.emulator.state.cards[0]?.status).toBe('CARD_STATUS_VERIFY_FAIL')
  expect(e.emulator.state.pushes[0]?.event).toBe('card_not_pass_check')
})

test.each(Object.keys(baseInfo()))('base_info without %s is 41011', async (key) => {
  expect(await emulated().call(path, cardBody({}, { [key]: undefined }))).toMatchObject({ errcode: 41011 })
})

test.each(['prerogative', 'supply_bonus', 'supply_balance', 'base_info'])(
  'a card without %s is 41011',
  async (key) => {
    expect(await emulated().call(path, cardBody({ [key]: undefined }))).toMatchObject({ errcode: 41011 })
  },
)

test.each([
  [{ title: '十个汉字的会员卡标题' }, 45021],
  [{ code_type: 'CODE_TYPE_EAN' }, 40072],
  [{ color: 'Color011' }, 40076],
  [{ color: '#2c9f67' }, 40076],
  [{ logo_url: 'https://example.com/logo.png' }, 40141],
  [{ sku: { quantity: 0 } }, 40122],
  [{ sku: { quantity: 100_000_001 } }, 40122],
  [{ sku: { quantity: '1' } }, 40070],
  [{ date_info: { type: 1 } }, 40079],
  [{ date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 2, end_timestamp: 1 } }, 40079],
  [{ date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 0, fixed_begin_term: 0 } }, 40079],
  [{ get_limit: 51 }, 72009],
  [{ get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' }, 40136],
  [{ center_title: '买单', is_pay_and_qrcode: true }, 40145],
  [{ center_title: '买单', pay_info: { swipe_card: { is_swipe_card: true } } }, 40145],
  [{ is_pay_and_qrcode: true, is_self_consume_cell: true }, 45046],
  [{ use_all_locations: true, location_id_list: [1] }, 40150],
  [{ custom_url_name: '官网', custom_url: 'https://example.com/会员' }, 9008004],
])('base_info with %o is %i', async (base, errcode) => {
  expect(await emulated().call(path, cardBody({}, base))).toMatchObject({ errcode })
})

test.each([
  [{ background_pic_url: 'https://example.com/a.png' }, 40141],
  [{ bonus_rule: { cost_money_unit: -1 } }, 40150],
  [{ custom_cell1: { name: '官网', url: 'https://example.com/会员' } }, 9008004],
  [{ wx_activate_after_submit_url: 'portal.test/activate' }, 40066],
  [{ custom_field4: { name: '第四' } }, 40124],
  [{ custom_field1: { name_type: 'FIELD_NAME_TYPE_ACHIEVEMENT' } }, 40150],
  [{ custom_cell1: { name: '六个汉字超长' } }, 45021],
  [{ advanced_info: { time_limit: [{ type: 'SOMEDAY' }] } }, 40150],
  [{ advanced_info: { time_limit: [{ type: 'MONDAY', begin_hour: 25 }] } }, 40150],
  [{ advanced_info: { business_service: ['BIZ_SERVICE_SWIMMING'] } }, 40150],
  [{ advanced_info: { text_image_list: [{ image_url: 'https://example.com/a.png' }] } }, 40141],
])('member_card with %o is %i', async (own, errcode) => {
  expect(await emulated().call(path, cardBody(own))).toMatchObject({ errcode })
})

type Limit = [where: string, bytes: number, fill: (bytes: number) => string]
const many = (keys: string, bytes: number, fill: (bytes: number) => string): Limit[] =>
  keys.split(' ').map((key) => [key, bytes, fill])

/** Every length that the documentation gives (wire contract 3.1 to 3.3), by its place in member_card. */
const limits: Limit[] = [
  ['base_info.logo_url', 128, picture],
  ['base_info.brand_name', 36, chinese],
  ['base_info.title', 27, chinese],
  ['base_info.notice', 48, chinese],
  ['base_info.description', 3072, chinese],
  ['base_info.service_phone', 24, long],
  ['base_info.center_title', 18, chinese],
  ['base_info.center_sub_title', 24, chinese],
  ...many('base_info.custom_url_name base_info.promotion_url_name', 15, chinese),
  ...many('base_info.custom_url_sub_title base_info.promotion_url_sub_title', 18, chinese),
  ...many('base_info.center_url base_info.custom_url base_info.promotion_url', 128, link),
  ...many('base_info.center_app_brand_user_name base_info.center_app_brand_pass', 128, long),
  ...many('base_info.custom_app_brand_user_name base_info.custom_app_brand_pass', 128, long),
  ...many('base_info.promotion_app_brand_user_name base_info.promotion_app_brand_pass', 128, long),
  ['advanced_info.abstract.abstract', 24, chinese],
  ['advanced_info.use_condition.object_use_for', 512, chinese],
  ['advanced_info.text_image_list.0.text', 512, chinese],
  ['background_pic_url', 128, picture],
  ['prerogative', 3072, chinese],
  ...many('bonus_cleared bonus_rules balance_rules', 128, chinese),
  ...many('bonus_url balance_url activate_url', 128, link),
  ...many('custom_field1.name custom_field2.name custom_field3.name', 24, chinese),
  ...many('custom_field1.url custom_field2.url custom_field3.url', 128, link),
  ...many('custom_cell1.name custom_cell2.name custom_cell3.name', 15, chinese),
  ...many('custom_cell1.tips custom_cell2.tips custom_cell3.tips', 18, chinese),
  ...many('custom_cell1.url custom_cell2.url custom_cell3.url', 128, link),
]

/** A card with every text as long as it may be, but for one that is a byte longer. */
function fullCard(tooLong?: string): JsonObject {
  const body = cardBody({ advanced_info: { text_image_list: [{ image_url: picture(128) }] } })
  for (const [where, bytes, fill] of limits) {
    const keys = where.split('.')
    const last = keys.pop() ?? ''
    let at: JsonObject = body.card.member_card
    for (const key of keys) {
      const next = at[key]
      at = isObject(next) || Array.isArray(next) ? (next as JsonObject) : ((at[key] = {}) as JsonObject)
    }
    at[last] = fill(where === tooLong ? bytes + 1 : bytes)
  }
  return body
}

test('a card with every text at its limit is taken', async () => {
  const e = emulated()
  expect(await e.call(path, fullCard())).toMatchObject({ errcode: 0 })
  const kept = JSON.stringify(e.emulator.state.cards[0]?.memberCard)
  expect(kept).toBe(JSON.stringify((fullCard() as ReturnType<typeof cardBody>).card.member_card))
})

test.each(limits.map(([where, bytes]) => [where, bytes]))(
  '%s of more than %i bytes is 45021',
  async (where) => {
    expect(await emulated().call(path, fullCard(String(where)))).toMatchObject({ errcode: 45021 })
  },
)

test.each(['LEVEL', 'COUPON', 'STAMP', 'DISCOUNT', 'ACHIEVEMEN', 'MILEAGE', 'SET_POINTS', 'TIMS'])(
  'WeChat’s own word for a field is never too long: %s',
  async (word) => {
    const own = { custom_field1: { name_type: `FIELD_NAME_TYPE_${word}` } }
    expect(await emulated().call(path, cardBody(own))).toMatchObject({ errcode: 0 })
  },
)

test('codes to be deposited need a card of own codes and no stock', async () => {
  const e = emulated()
  const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' }
  const none = { sku: { quantity: 0 } }
  expect(await e.call(path, cardBody({}, { ...mode, ...none }))).toMatchObject({ errcode: 40150 })
  const own = { use_custom_code: true }
  expect(await e.call(path, cardBody({}, { ...mode, ...own }))).toMatchObject({ errcode: 40136 })
  expect(await e.call(path, cardBody({}, { ...mode, ...own, ...none }))).toMatchObject({ errcode: 0 })
  expect(await e.call(path, cardBody({}, { get_custom_code_mode: 'LATER' }))).toMatchObject({
    errcode: 40150,
  })
})

test('a card is one card, of one type', async () => {
  const { card } = cardBody()
  const both = { card: { ...card, groupon: {} } }
  expect(await emulated().call(path, both)).toMatchObject({ errcode: 40150 })
})

test('what the account was not granted is refused, what it was granted is taken', async () => {
  const permissions = { customCode: true, balance: false, bonus: false }
  const e = emulated({ account: { permissions } })
  expect(await e.call(path, cardBody())).toMatchObject({ errcode: 43011 })
  expect(await e.call(path, cardBody({ supply_bonus: false, supply_balance: true }))).toMatchObject({
    errcode: 43010,
  })
  const own = { supply_bonus: false }
  expect(await e.call(path, cardBody(own, { use_custom_code: true }), neighbourAccount)).toMatchObject({
    errcode: 43009,
  })
  expect(await e.call(path, cardBody(own, { use_custom_code: true }))).toMatchObject({ errcode: 0 })
  const both = { use_custom_code: true, use_dynamic_code: true }
  expect(await e.call(path, cardBody(own, both))).toMatchObject({ errcode: 40158 })
})

test('with the switch on, H5 links are 73211', async () => {
  const e = emulated({ settings: { refuse73211: true } })
  expect(await e.call(path, cardBody())).toMatchObject({ errcode: 73211 })
  expect(await e.call(path, cardBody({ wx_activate_after_submit_url: undefined }))).toMatchObject({
    errcode: 0,
  })
})

test('escaped characters, another card type and a missing body are refused', async () => {
  const e = emulated()
  const escaped = JSON.stringify(cardBody()).replaceAll('会', '\\u4f1a')
  const answer = await e.ask(`${path}?access_token=${await e.tokenOf()}`, { method: 'POST', body: escaped })
  expect(answer.json).toMatchObject({ errcode: 40033 })
  expect(await e.call(path, { card: { card_type: 'GROUPON' } })).toMatchObject({ errcode: 40071 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41011 })
})

const url = `${portalUrl}/activate`
test.each([
  [{ auto_activate: true, activate_url: url, wx_activate: true }, 'auto'],
  [{ activate_url: url, wx_activate: true, wx_activate_after_submit_url: url }, 'interface'],
  [{ wx_activate: true, wx_activate_after_submit: false, wx_activate_after_submit_url: url }, 'redirect'],
  [{ wx_activate: true, wx_activate_after_submit: true, wx_activate_after_submit_url: '' }, 'oneTap'],
  [{ wx_activate: false, wx_activate_after_submit_url: url }, 'none'],
])('flags that conflict are taken without a word: %o is %s', async (own, mode) => {
  const e = emulated()
  expect(await e.call(path, cardBody({ wx_activate_after_submit_url: '', ...own }))).toMatchObject({
    errcode: 0,
  })
  const [card] = e.emulator.state.cards
  expect(card && activationMode(card)).toBe(mode)
})

test('the neighbour’s cards are its own and are not pushed to this merchant', async () => {
  const e = emulated()
  const { card_id: cardId } = await e.call(path, cardBody(), neighbourAccount)
  expect(await e.call('/card/get', { card_id: cardId }, emulatorAccount)).toMatchObject({ errcode: 40073 })
  expect(await e.call('/card/membercard/activateuserform/set', form(String(cardId)))).toMatchObject({
    errcode: 40073,
  })
  expect(e.emulator.state.pushes).toEqual([])
})
