import { expect, test } from 'vitest'
import { emulated } from '../emulated.ts'

test('what is not sent stays as it is, and all of it is answered', async () => {
  const e = emulated()
  await e.door('settings', { pushMode: 'plain', urlPolicy: { ios: 'current', android: 'entry' } })
  expect((await e.door('settings', { ticketLifeMs: 5 })).json).toMatchObject({
    pushMode: 'plain',
    ticketLifeMs: 5,
    urlPolicy: { ios: 'current', android: 'entry' },
    literalAmpersand: false,
  })
})

test.each([{ pushMode: 'secret' }, { ticketLifeMs: -1 }, { unknown: true }, { urlPolicy: {} }])(
  '%o is 400 and changes nothing',
  async (body) => {
    const e = emulated()
    const before = structuredClone(e.emulator.state.settings)
    expect(await e.door('settings', body)).toMatchObject({ status: 400, json: { error: expect.any(String) } })
    expect(e.emulator.state.settings).toEqual(before)
  },
)

test('every call of the API is written down with its answer, pages and doors are not', async () => {
  const e = emulated()
  await e.get('/cgi-bin/token?grant_type=x')
  await e.post('/card/get', { card_id: 'p' })
  const calls = [
    {
      method: 'GET',
      path: '/cgi-bin/token',
      query: { grant_type: 'x' },
      status: 200,
      answer: { errcode: 40002 },
    },
    { method: 'POST', path: '/card/get', body: { card_id: 'p' }, answer: { errcode: 41001 } },
  ]
  expect(await e.get('/_emulator/calls')).toMatchObject({ calls })
})
