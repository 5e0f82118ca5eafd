import { expect, test } from 'vitest'
import { createCard, emulated, neighbourAccount } from '../emulated.ts'

test('the card comes back with its id, its status, a hex colour and fields that nobody sent', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const answer = await e.call('/card/get', { card_id: cardId })
  expect(answer).toMatchObject({
    errcode: 0,
    card: {
      card_type: 'MEMBER_CARD',
      member_card: {
        prerogative: '消费积分',
        base_info: {
          id: cardId,
          title: '禾下会员卡',
          color: '#2c9f67',
          status: 'CARD_STATUS_VERIFY_OK',
          sku: { quantity: 100, total_quantity: 100 },
          create_time: expect.any(Number),
          area_code_list: [],
        },
      },
    },
  })
})

test('a missing id is 41012, an unknown or foreign one 40073', async () => {
  const e = emulated()
  const foreign = await createCard(e, {}, {}, neighbourAccount)
  expect(await e.call('/card/get', {})).toMatchObject({ errcode: 41012 })
  expect(await e.call('/card/get', { card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
  expect(await e.call('/card/get', { card_id: foreign })).toMatchObject({ errcode: 40073 })
})

test.each([
  ['GET', undefined, 43002],
  ['POST', '', 44002],
  ['POST', '[]', 47001],
  ['POST', '{', 47001],
])('%s with the body %j is %i', async (method, body, errcode) => {
  const e = emulated()
  const init = body === undefined ? { method } : { method, body }
  const { status, json } = await e.ask(`/card/get?access_token=${await e.tokenOf()}`, init)
  expect(status).toBe(200)
  expect(json).toMatchObject({ errcode, errmsg: expect.stringMatching(/[^,] rid: [0-9a-f-]{26}$/) })
})

test('the token is looked at before anything else', async () => {
  expect(await emulated().get('/card/get')).toMatchObject({ errcode: 41001 })
})
