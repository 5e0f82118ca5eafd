import { expect, test } from 'vitest'
import { createCard, emulated, url } from '../../emulated.ts'

const path = '/card/mpnews/gethtml'

test('the snippet is an iframe that leads to the card', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { content, ...rest } = await e.call(path, { card_id: cardId })
  expect(rest).toEqual({ errcode: 0, errmsg: 'ok' })
  const [, source = ''] =
    /^<iframe class="res_iframe card_iframe js_editor_card" data-src="([^"]+)"><\/iframe>$/.exec(
      String(content),
    ) ?? []
  expect(source).toMatch(/#wechat_redirect$/)
  expect(source.startsWith(`${url}/bizmall/appmsgcard?`)).toBe(true)
  expect(await (await e.emulator.fetch(new Request(source))).text()).toContain('领取会员卡')
})

test('a card of own codes has one only when codes were deposited', async () => {
  const e = emulated()
  const own = await createCard(e, {}, { use_custom_code: true })
  expect(await e.call(path, { card_id: own })).toMatchObject({ errcode: 45030 })
  const mode = { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' }
  const deposited = await createCard(e, {}, { ...mode, sku: { quantity: 0 } })
  expect(await e.call(path, { card_id: deposited })).toMatchObject({ errcode: 45030 })
  await e.call('/card/code/deposit', { card_id: deposited, code: ['1'] })
  expect(await e.call(path, { card_id: deposited })).toMatchObject({ errcode: 0 })
})

test('an unknown card and a missing one are refused', async () => {
  const e = emulated()
  expect(await e.call(path, { card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
})
