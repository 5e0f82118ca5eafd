import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, fields, form, openid, portalUrl, submitForm } from '../emulated.ts'

const events = (e: ReturnType<typeof emulated>) => e.emulator.state.pushes.map((push) => push.event)

test('a redirect-type card leads to the merchant with every parameter and pushes nothing', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { redirect, code } = await submitForm(e, cardId)
  expect(redirect.href.startsWith(`${portalUrl}/activate?from=wechat&`)).toBe(true)
  expect([...redirect.searchParams.keys()].sort()).toEqual([
    'activate_ticket',
    'card_id',
    'encrypt_code',
    'from',
    'openid',
    'outer_str',
  ])
  expect(redirect.searchParams.get('openid')).toBe(openid)
  expect(events(e)).toEqual(['card_pass_check', 'user_get_card'])
  expect(e.emulator.state.holdings.find((h) => h.code === code)?.hasActive).toBe(false)
})

test('with the switch on, the parameters follow a literal ampersand', async () => {
  const e = emulated({ settings: { literalAmpersand: true } })
  const cardId = await createCard(e, { wx_activate_after_submit_url: `${portalUrl}/activate` })
  const code = await claimCard(e, cardId)
  const { json } = await e.door('submit', { openid, cardId, code, fields })
  expect(json.redirectUrl).toMatch(/^http:\/\/portal\.test\/activate&\w+=/)
})

test('each submission of an inactive card makes a ticket of its own', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const first = await submitForm(e, cardId)
  const second = await submitForm(e, cardId)
  expect(second.ticket).not.toBe(first.ticket)
  expect(second.encryptCode).toBe(first.encryptCode)
})

test('a plain one-tap card is active at once and is pushed', async () => {
  const e = emulated()
  const cardId = await createCard(e, { wx_activate_after_submit_url: '' })
  const code = await claimCard(e, cardId)
  expect((await e.door('submit', { openid, cardId, code, fields })).json).toEqual({})
  expect(events(e).at(-1)).toBe('submit_membercard_user_info')
  expect((await e.door('submit', { openid, cardId, code, fields })).status).toBe(400)
})

test('an edit of a form that allows it is pushed', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { required_form, ...rest } = form(cardId)
  await e.call('/card/membercard/activateuserform/set', {
    ...rest,
    required_form: { ...required_form, can_modify: true },
  })
  const { code } = await submitForm(e, cardId)
  await e.call('/card/membercard/activate', { card_id: cardId, code, membership_number: '1' })
  expect((await e.door('submit', { openid, cardId, code, fields })).json).toEqual({})
  expect(events(e).at(-1)).toBe('submit_membercard_user_info')
})

test('interface activation leads to the merchant’s page without a ticket', async () => {
  const e = emulated()
  const cardId = await createCard(e, { activate_url: `${portalUrl}/bind` })
  const code = await claimCard(e, cardId)
  const { json } = await e.door('submit', { openid, cardId, code, fields: {} })
  expect(json.redirectUrl).toMatch(/^http:\/\/portal\.test\/bind\?/)
  expect(json.redirectUrl).not.toContain('activate_ticket')
})

test.each([
  [{}, ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME']],
  [{ ...fields, USER_FORM_INFO_FLAG_NAME: ' ' }, ['USER_FORM_INFO_FLAG_NAME']],
  [{ ...fields, USER_FORM_INFO_FLAG_MOBILE: '12345' }, ['USER_FORM_INFO_FLAG_MOBILE']],
  [{ ...fields, 爱好: ['游泳'] }, ['爱好']],
])('the form with %o is refused by name', async (given, wrong) => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  const { status, json } = await e.door('submit', { openid, cardId, code, fields: given })
  expect(status).toBe(400)
  expect(json.fields).toEqual(wrong)
  for (const name of wrong) expect(json.error).toContain(name)
  expect(e.emulator.state.activateTickets).toEqual([])
})

test('what the form does not ask for is left out', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  await e.door('submit', { openid, cardId, code, fields: { ...fields, USER_FORM_INFO_FLAG_SEX: '女' } })
  expect(JSON.stringify(e.emulator.state.activateTickets)).not.toContain('女')
})

test('without a form the button is dead', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const [card] = e.emulator.state.cards
  delete card?.form
  const code = await claimCard(e, cardId)
  expect((await e.door('submit', { openid, cardId, code, fields })).status).toBe(400)
})

test('who does not hold the card cannot submit', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const answer = await e.door('submit', { openid, cardId, code: '1', fields })
  expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining('claim it first') } })
})
