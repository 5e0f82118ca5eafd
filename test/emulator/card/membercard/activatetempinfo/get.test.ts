import { expect, test } from 'vitest'
import { createCard, emulated, neighbourAccount, submitForm } from '../../../emulated.ts'

const path = '/card/membercard/activatetempinfo/get'

test('a ticket opens the form for its account, as often as asked', async () => {
  const e = emulated()
  const { ticket } = await submitForm(e, await createCard(e))
  const info = {
    common_field_list: [
      { name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800138001' },
      { name: 'USER_FORM_INFO_FLAG_NAME', value: '林小满' },
    ],
    custom_field_list: [],
  }
  expect(await e.call(path, { activate_ticket: ticket })).toEqual({ errcode: 0, errmsg: 'ok', info })
  expect(await e.call(path, { activate_ticket: ticket })).toMatchObject({ errcode: 0, info })
})

test('a ticket of another appid, a damaged and an unknown one are 72011', async () => {
  const e = emulated()
  const { ticket } = await submitForm(e, await createCard(e))
  expect(await e.call(path, { activate_ticket: ticket }, neighbourAccount)).toMatchObject({ errcode: 72011 })
  expect(await e.call(path, { activate_ticket: encodeURIComponent(ticket) })).toMatchObject({
    errcode: 72011,
  })
  expect(await e.call(path, { activate_ticket: ticket.replaceAll('+', ' ') })).toMatchObject({
    errcode: 72011,
  })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41011 })
})

test('a ticket ends', async () => {
  const e = emulated({ settings: { ticketLifeMs: 60_000 } })
  const { ticket } = await submitForm(e, await createCard(e))
  await e.clock.advance(60_000)
  expect(await e.call(path, { activate_ticket: ticket })).toMatchObject({ errcode: 72012 })
})
