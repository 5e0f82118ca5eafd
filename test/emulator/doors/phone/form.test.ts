import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { cardBody, claimCard, createCard, emulated, fields } from '../../emulated.ts'

type E = ReturnType<typeof emulated>
const first = testCustomers[0]?.openid ?? ''
const prefilled = testCustomers[1]?.openid ?? ''

const queryOf = async (e: E, cardId: string, outer_str = 'store-1') =>
  new URL(
    String((await e.call('/card/membercard/activate/geturl', { card_id: cardId, outer_str })).url),
  ).search.slice(1)
const draw = async (e: E, query: string, who = first) =>
  (
    await e.ask(`/_emulator/phone/form?query=${encodeURIComponent(query)}`, {
      headers: { cookie: `emulator_customer=${who}` },
    })
  ).json

test('the form asks what was set, and fills in what WeChat knows of her', async () => {
  const e = emulated()
  const query = await queryOf(e, await createCard(e))
  expect(await draw(e, query)).toMatchObject({
    kind: 'form',
    outerStr: 'store-1',
    required: [{ id: 'USER_FORM_INFO_FLAG_MOBILE', kind: 'common', name: '手机号' }, { name: '姓名' }],
    optional: [
      { id: '昵称', kind: 'text' },
      { id: '爱好', kind: 'checkbox', options: ['阅读', '骑行', '手冲'] },
    ],
    prefill: { USER_FORM_INFO_FLAG_MOBILE: '13800138001' },
  })
  expect(await draw(e, query, prefilled)).toMatchObject({
    prefill: { USER_FORM_INFO_FLAG_MOBILE: '13900139002', USER_FORM_INFO_FLAG_NAME: '陈哲' },
  })
})

test('form and card are one step: she holds the card, with its channel, and goes on with a ticket', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const query = await queryOf(e, cardId)
  const { json } = await e.door('phone/submit', { query, fields })
  const [holding] = e.emulator.state.holdings
  expect(json).toEqual({
    ok: true,
    code: holding?.code,
    redirectUrl: expect.stringContaining('activate_ticket='),
  })
  expect(holding).toMatchObject({ openid: first, cardId, outerStr: 'store-1', hasActive: false })
  const another = await queryOf(e, await createCard(e))
  expect(await draw(e, another)).toMatchObject({ prefill: { USER_FORM_INFO_FLAG_NAME: '林小满' } })
})

test('nothing is claimed while an answer is missing', async () => {
  const e = emulated()
  const query = await queryOf(e, await createCard(e))
  const { status, json } = await e.door('phone/submit', { query, fields: {} })
  expect([status, json]).toEqual([
    200,
    { ok: false, problem: '请填写手机号', field: 'USER_FORM_INFO_FLAG_MOBILE' },
  ])
  expect(e.emulator.state.holdings).toEqual([])
})

test('a holder gets to the form by her card’s own button alone, until she is active', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId, first)
  const button = `action=activate&card_id=${cardId}&code=${code}`
  expect(await draw(e, await queryOf(e, cardId))).toEqual({ kind: 'holding', cardId, code })
  expect(await draw(e, button)).toMatchObject({ kind: 'form', code })
  expect(await draw(e, button, prefilled)).toMatchObject({ kind: 'problem' })
  expect((await e.door('phone/submit', { query: button, fields })).json).toMatchObject({ ok: true, code })
  await e.call('/card/membercard/activate', { card_id: cardId, code, membership_number: '1' })
  expect(await draw(e, button)).toEqual({ kind: 'holding', cardId, code })
})

test('a plain one-tap card needs no redirect', async () => {
  const e = emulated()
  const query = await queryOf(e, await createCard(e, { wx_activate_after_submit_url: '' }))
  const { json } = await e.door('phone/submit', { query, fields })
  expect(json).toEqual({ ok: true, code: e.emulator.state.holdings[0]?.code })
})

test('unknown cards, cards without a form and sold-out cards are told to people', async () => {
  const e = emulated()
  expect(await draw(e, 'encrypt_card_id=nonsense')).toMatchObject({ kind: 'problem' })
  const { card_id } = await e.call('/card/create', cardBody())
  expect(await draw(e, await queryOf(e, String(card_id)))).toEqual({
    kind: 'problem',
    text: '商家未设置开卡字段',
  })
  const last = await createCard(e, {}, { sku: { quantity: 1 } })
  await claimCard(e, last, prefilled)
  expect(await draw(e, await queryOf(e, last))).toEqual({ kind: 'problem', text: '该会员卡已领完' })
})
