import { expect, test } from 'vitest'
import { cardBody, claimCard, createCard, emulated, openid } from '../../../emulated.ts'

const path = '/card/membercard/activate/geturl'

test('the address has WeChat’s double ampersand, its fragment and base64 values, and leads to the form', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const { url } = await e.call(path, { card_id: cardId, outer_str: 'guide' })
  expect(url).toMatch(
    /\/bizmall\/activatemembercard\?action=preshow&&encrypt_card_id=[^&]+%3D&outer_str=guide&biz=[^&]+%3D#wechat_redirect$/,
  )
  const query = new URL(String(url)).search
  expect(await e.get(`/_emulator/phone/form?query=${encodeURIComponent(query)}`)).toMatchObject({
    kind: 'form',
    outerStr: 'guide',
    face: { cardId },
  })
})

test('a holder is shown her card, active or not, instead of the form', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  const { url } = await e.call(path, { card_id: cardId })
  const { json } = await e.ask(
    `/_emulator/phone/form?query=${encodeURIComponent(new URL(String(url)).search)}`,
    {
      headers: { cookie: `emulator_customer=${openid}` },
    },
  )
  expect(json).toEqual({ kind: 'holding', cardId, code })
})

test('other cards, a long channel and unknown cards are refused', async () => {
  const e = emulated()
  const { card_id } = await e.call('/card/create', cardBody({ wx_activate: false }))
  expect(await e.call(path, { card_id })).toMatchObject({ errcode: 72026 })
  expect(await e.call(path, { card_id: await createCard(e), outer_str: 'x'.repeat(129) })).toMatchObject({
    errcode: 45021,
  })
  expect(await e.call(path, { card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41012 })
})
