import { expect, test } from 'vitest'
import { createPortalApi } from '../../../web/api/portal.ts'

function house(status = 200) {
  const asked: string[] = []
  const heard: string[] = []
  const waits: number[] = []
  const api = createPortalApi({
    fetch: async (input, init) => {
      asked.push(`${init?.method} ${String(input)} ${String(init?.body ?? '')}`.trim())
      return Response.json({}, { status })
    },
    setTimeout: (_, ms) => waits.push(ms),
    clearTimeout: () => undefined,
    onNoSession: () => heard.push('no session'),
    onAnswer: () => heard.push('answer'),
  })
  return { api, asked, heard, waits }
}

test('each operation has its own address', async () => {
  const { api, asked } = house()
  const card = { cardId: 'p1', channel: 'poster' }
  await api.me({ cardId: 'p1' })
  await api.sync({ cardId: 'p1' })
  await api.cardExt(card)
  await api.activationUrl(card)
  await api.claimQrcode(card)
  await api.jssdkConfig('https://shop.example/?a=1&b=2')
  const body = '{"cardId":"p1","channel":"poster"}'
  expect(asked).toEqual([
    'GET /api/portal/me?card=p1',
    'POST /api/portal/sync {"cardId":"p1"}',
    `POST /api/portal/card-ext ${body}`,
    `POST /api/portal/activation-url ${body}`,
    `POST /api/portal/claim-qrcode ${body}`,
    'GET /api/portal/jssdk-config?url=https%3A%2F%2Fshop.example%2F%3Fa%3D1%26b%3D2',
  ])
})

test('waiting for news outlasts the 25 seconds that the server holds it', async () => {
  const { api, asked, waits } = house()
  await api.me({ cardId: 'p1', since: '7' })
  expect(asked).toEqual(['GET /api/portal/me?card=p1&since=7&wait=25'])
  expect(waits[0]).toBeGreaterThan(25_000)
})

test('a lost session is told to the page, except by the signature that needs none', async () => {
  const { api, heard } = house(401)
  await api.jssdkConfig('https://shop.example/')
  expect(heard).toEqual([])
  await api.sync({ cardId: 'p1' })
  expect(heard).toEqual(['no session'])
})
