import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, fields, openid, submitForm } from '../../../emulated.ts'

const path = '/card/membercard/userinfo/get'

test('an inactive card is NORMAL, without a number and without the form', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  const answer = await e.call(path, { card_id: cardId, code })
  expect(answer).toMatchObject({
    openid,
    user_card_status: 'NORMAL',
    has_active: false,
    membership_number: '',
  })
  expect(answer).not.toHaveProperty('user_info')
})

test('the form of a redirect-type card is never here, not even when it is active', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { code } = await submitForm(e, cardId)
  await e.call('/card/membercard/activate', {
    card_id: cardId,
    code,
    membership_number: '100001',
    init_bonus: 50,
  })
  const answer = await e.call(path, { card_id: cardId, code })
  expect(answer).toMatchObject({ has_active: true, membership_number: '100001', bonus: 50, balance: 0 })
  expect(answer).not.toHaveProperty('user_info')
})

test('a plain one-tap card shows its form once it is active', async () => {
  const e = emulated()
  const cardId = await createCard(e, { wx_activate_after_submit: false, wx_activate_after_submit_url: '' })
  const code = await claimCard(e, cardId)
  expect(
    (await e.door('submit', { openid, cardId, code, fields: { ...fields, 爱好: ['骑行', '手冲'] } })).json,
  ).toEqual({})
  expect(await e.call(path, { card_id: cardId, code })).toMatchObject({
    has_active: true,
    user_info: {
      common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800138001' }, { value: '林小满' }],
      custom_field_list: [{ name: '爱好', value: '', value_list: ['骑行', '手冲'] }],
    },
  })
})

test('missing and unknown cards and codes are refused', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
  expect(await e.call(path, { card_id: 'pUnknown', code: '1' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, { card_id: cardId })).toMatchObject({ errcode: 41013 })
  expect(await e.call(path, { card_id: cardId, code: '1' })).toMatchObject({ errcode: 40056 })
})
