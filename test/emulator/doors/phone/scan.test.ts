import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { claimCard, createCard, emulated, portalUrl } from '../../emulated.ts'

const first = testCustomers[0]?.openid ?? ''

test.each([
  [`${portalUrl}/?channel=store-1`, { kind: 'page', url: `${portalUrl}/?channel=store-1` }],
  ['just words', { kind: 'nothing', text: 'just words' }],
  ['javascript:alert(1)', { kind: 'nothing', text: 'javascript:alert(1)' }],
  ['http://weixin.qq.com/q/unknown', { kind: 'nothing', text: '二维码不存在或已失效' }],
])('%s leads to %o', async (text, expected) => {
  expect((await emulated().door('phone/scan', { text })).json).toEqual(expected)
})

test('one code serves all: the claim page first, the card for its holder', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { need_push_on_view: true })
  const card = { card_id: cardId, outer_str: 'store-1' }
  const { url: text } = await e.call('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } })
  expect((await e.door('phone/scan', { text })).json).toMatchObject({ kind: 'claim', outerStr: 'store-1' })
  const { json } = await e.door('phone/claim', { cardId, outerStr: 'store-1' })
  expect(json).toEqual({ ok: true, code: e.emulator.state.holdings[0]?.code })
  expect((await e.door('phone/scan', { text })).json).toEqual({ kind: 'holding', cardId, code: json.code })
})

test('a card that cannot be taken is told in words for people', async () => {
  const e = emulated()
  expect((await e.door('phone/claim', { cardId: 'pUnknown', outerStr: '' })).json).toEqual({
    ok: false,
    problem: '该会员卡不存在',
  })
  const cardId = await createCard(e, {}, { sku: { quantity: 1 } })
  await claimCard(e, cardId)
  expect((await e.door('phone/claim', { cardId, outerStr: '' })).json).toEqual({
    ok: false,
    problem: '该会员卡已领完',
  })
})

test('opening a card is pushed where the card asks for it', async () => {
  const e = emulated()
  const views = () => e.emulator.state.pushes.filter((push) => push.event === 'user_view_card').length
  const quiet = await createCard(e)
  const told = await createCard(e, {}, { need_push_on_view: true })
  await e.door('phone/view', { cardId: quiet, code: await claimCard(e, quiet, first) })
  expect(views()).toBe(0)
  await e.door('phone/view', { cardId: told, code: await claimCard(e, told, first) })
  expect(views()).toBe(1)
  expect((await e.door('phone/view', { cardId: told, code: '1' })).status).toBe(400)
})
