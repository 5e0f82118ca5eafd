import { expect, test } from 'vitest'
import { emulated } from '../../emulated.ts'

const path = '/cgi-bin/ticket/getticket'

test('the two kinds of ticket are different and last two hours', async () => {
  const e = emulated()
  const token = await e.tokenOf()
  const jsapi = await e.get(`${path}?access_token=${token}&type=jsapi`)
  const card = await e.get(`${path}?access_token=${token}&type=wx_card`)
  expect(jsapi).toMatchObject({ errcode: 0, errmsg: 'ok', expires_in: 7200 })
  expect(card.ticket).not.toBe(jsapi.ticket)
})

test('another type is 40097', async () => {
  const e = emulated()
  expect(await e.get(`${path}?access_token=${await e.tokenOf()}&type=card`)).toMatchObject({ errcode: 40097 })
})

test.each([
  ['', 41001],
  ['short', 40014],
  [`60_${'a'.repeat(130)}`, 40001],
])('the token %j is refused with %i', async (token, errcode) => {
  expect(await emulated().get(`${path}?access_token=${token}&type=jsapi`)).toMatchObject({ errcode })
})
