import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCardExt } from '../../../server/wechat/jssdk/buildCardExt.ts'
import type { JsapiTicket, WxCardTicket } from '../../../server/wechat/token/ticket.ts'
import { vector } from '../vector.ts'

const { input, expected } = vector('card-ext-signature')
const values = input['values'] as Record<string, string>
const example = {
  ticket: values['api_ticket'] as WxCardTicket,
  cardId: values['card_id'] ?? '',
  timestamp: values['timestamp'] ?? '',
  nonceStr: values['nonce_str'] ?? '',
  code: values['code'],
}
const read = (cardExt: string) => JSON.parse(cardExt) as Record<string, string>

test('the published example has the published signature', () => {
  expect(read(buildCardExt(example))['signature']).toBe(expected['signature'])
})

test('a number of seconds goes out as the string that was signed', () => {
  const cardExt = read(buildCardExt({ ...example, timestamp: Number(example.timestamp) }))
  expect(cardExt).toMatchObject({ timestamp: '1404896688', signature: expected['signature'] })
})

test('ticket and card are signed but not told, the channel is told but not signed', () => {
  const cardExt = read(buildCardExt({ ...example, outerStr: 'store12' }))
  expect(Object.keys(cardExt)).toEqual(['code', 'timestamp', 'nonce_str', 'outer_str', 'signature'])
  expect(cardExt['signature']).toBe(expected['signature'])
})

test('what is undefined or empty is neither signed nor sent', () => {
  const cardExt = buildCardExt({ ...example, openid: undefined, outerStr: '' })
  expect(cardExt).toBe(buildCardExt(example))
  expect(cardExt).not.toContain('undefined')
})

test('whatever is sent, the signature follows from it, the card and the ticket, in the order of bytes', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 })
  const card = fc.record(
    { cardId: word, timestamp: fc.nat(), nonceStr: word, code: word, openid: word, outerStr: word },
    { requiredKeys: ['cardId', 'timestamp', 'nonceStr'] },
  )
  fc.assert(
    fc.property(card, word, (card, ticket) => {
      const { signature, outer_str, ...signed } = read(
        buildCardExt({ ...card, ticket: ticket as WxCardTicket }),
      )
      const hex = [ticket, card.cardId, ...Object.values(signed)].map((value) =>
        Buffer.from(value).toString('hex'),
      )
      const joined = Buffer.from(hex.sort().join(''), 'hex')
      expect(signature).toBe(createHash('sha1').update(joined).digest('hex'))
      expect(outer_str).toBe(card.outerStr)
    }),
  )
})

test('a jsapi ticket cannot sign a card', () => {
  const ticket = 'T' as JsapiTicket
  // @ts-expect-error It is another ticket for another signature.
  expect(read(buildCardExt({ ...example, ticket }))['signature']).not.toBe(expected['signature'])
})
