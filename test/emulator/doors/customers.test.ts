import { expect, test } from 'vitest'
import { createCard, emulated } from '../emulated.ts'

test('one more person can hold the phone and take a card', async () => {
  const e = emulated()
  const { status, json } = await e.door('customers', { nickname: '新来的' })
  expect(status).toBe(200)
  expect(json).toEqual({ openid: expect.stringMatching(/^o[\w-]{27}$/) })
  const { customers } = await e.get('/_emulator/phone/state')
  expect(customers).toContainEqual(
    expect.objectContaining({
      openid: json.openid,
      nickname: '新来的',
      mobile: expect.stringMatching(/^1\d{10}$/),
    }),
  )
  const cardId = await createCard(e)
  expect((await e.door('claim', { openid: json.openid, cardId })).status).toBe(200)
})

test('each is another, without a name too, and a reset knows none of them', async () => {
  const e = emulated()
  const made = await Promise.all([e.door('customers', {}), e.door('customers', {})])
  expect(new Set(made.map(({ json }) => json.openid)).size).toBe(2)
  const before = e.emulator.state.customers.length
  e.emulator.reset()
  expect(e.emulator.state.customers).toHaveLength(before - 2)
})

test.each([
  ['{', /JSON/],
  ['{"nickname":""}', /nickname/],
  ['{"name":"x"}', /body/],
])('the body %s is 400 with a sentence', async (body, sentence) => {
  const { status, json } = await emulated().ask('/_emulator/customers', { method: 'POST', body })
  expect(status).toBe(400)
  expect(json.error).toMatch(sentence)
})
