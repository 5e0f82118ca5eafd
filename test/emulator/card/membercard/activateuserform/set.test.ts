import { expect, test } from 'vitest'
import { cardBody, createCard, emulated, form } from '../../../emulated.ts'

const path = '/card/membercard/activateuserform/set'

test('a form is taken and each call replaces the whole of it', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const [card] = e.emulator.state.cards
  expect(card?.form?.required.fields.map((field) => field.name)).toEqual(['手机号', '姓名'])
  const service_statement = { name: '会员守则', url: 'https://portal.test/rules' }
  expect(await e.call(path, { card_id: cardId, service_statement })).toMatchObject({ errcode: 0 })
  expect(card?.form).toEqual({
    required: { canModify: false, fields: [] },
    optional: { canModify: false, fields: [] },
    serviceStatement: service_statement,
  })
})

test.each([
  [{ common_field_id_list: ['USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'] }, 40035],
  [{ common_field_id_list: ['MOBILE'] }, 40035],
  [{ custom_field_list: ['a', 'b', 'c', 'd', 'e', 'f'] }, 40035],
  [{ rich_field_list: [{ type: 'FORM_FIELD_TEXT', name: 'a', values: [] }] }, 40035],
  [{ rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: 'x'.repeat(33), values: [] }] }, 45021],
])('required_form %o is %i', async (required_form, errcode) => {
  const e = emulated()
  const cardId = await createCard(e)
  expect(await e.call(path, { card_id: cardId, required_form })).toMatchObject({ errcode })
})

test('only a one-tap card has a form', async () => {
  const e = emulated()
  const { card_id } = await e.call('/card/create', cardBody({ wx_activate: false }))
  expect(await e.call(path, form(String(card_id)))).toMatchObject({ errcode: 72026 })
  expect(await e.call(path, form('pUnknown'))).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
})
