import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLanding } from '../../server/domain/parseLanding.ts'

const cardId = 'pbLatjvFdsMOCk4Xd0xNs8wNJX5g'
const openid = 'obLatjjwV7aQGDuXLJ3QOEGMyqFw'
const code = 'Bupk8bb9+GZ/sckbRF4OBDD8U=='
const ticket = 'fDZv9eMQ/+MSDM+AJ='

const encoded = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
const all = { card_id: cardId, encrypt_code: code, outer_str: 'store 1', openid, activate_ticket: ticket }
const landing = { cardId, encryptCode: code, activateTicket: ticket, openid, channel: 'store 1' }

test.each([
  { name: 'after ?', url: `/activate?${encoded(all).join('&')}` },
  { name: "after the merchant's own query", url: `/activate?from=wechat&${encoded(all).join('&')}` },
  { name: 'after a literal &', url: `/activate&${encoded(all).join('&')}` },
  { name: 'in another order', url: `/activate?${encoded(all).toReversed().join('&')}` },
  { name: 'twice', url: `/activate?${[...encoded(all), ...encoded(all)].join('&')}` },
  { name: 'after an empty first value', url: `/activate?card_id=&${encoded(all).join('&')}` },
  { name: 'beside a damaged name of somebody else', url: `/activate?utm=%E4%zz&${encoded(all).join('&')}` },
  { name: 'with a stray = and &', url: `/activate?&&=x&a&${encoded(all).join('&')}&` },
])('the values are read $name', ({ url }) => {
  expect(parseLanding(url)).toEqual({ outcome: 'landing', landing })
})

test('a plus that was not encoded stays a plus', () => {
  const url = `/activate?card_id=${cardId}&encrypt_code=a+b%2Bc&activate_ticket=d+e%3D`
  expect(parseLanding(url)).toMatchObject({ landing: { encryptCode: 'a+b+c', activateTicket: 'd+e=' } })
})

test('a value is decoded once: an encoded percent sign stays', () => {
  const url = `/activate?card_id=${cardId}&encrypt_code=a%252Bb&activate_ticket=t`
  expect(parseLanding(url)).toMatchObject({ landing: { encryptCode: 'a%2Bb' } })
})

test('whatever base64 the secrets hold, they come through unchanged, in any order and joined either way', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9+/]{1,80}={0,2}$/)
  fc.assert(
    fc.property(secret, secret, fc.boolean(), fc.boolean(), (a, b, isReversed, isLiteral) => {
      const pairs = encoded({ ...all, encrypt_code: a, activate_ticket: b })
      const query = (isReversed ? pairs.toReversed() : pairs).join('&')
      const parsed = parseLanding(`/activate${isLiteral ? '&' : '?'}${query}`)
      expect(parsed).toMatchObject({ outcome: 'landing', landing: { encryptCode: a, activateTicket: b } })
    }),
  )
})

test.each([
  '/activate',
  '/activate?',
  `/activate?${encoded({ ...all, card_id: '' }).join('&')}`,
  `/activate?${encoded({ ...all, encrypt_code: '' }).join('&')}`,
  `/activate?${encoded({ ...all, activate_ticket: '' }).join('&')}`,
  `/activate?${encoded({ ...all, card_id: "p' or 1=1" }).join('&')}`,
  `/activate?${encoded({ ...all, card_id: 'p'.repeat(65) }).join('&')}`,
  `/activate?card_id=${cardId}&encrypt_code=%zz&activate_ticket=t`,
  `/activate?card_id=${cardId}&encrypt_code=c&activate_ticket=%E4%B8`,
])('incomplete: %s', (url) => {
  expect(parseLanding(url)).toEqual({ outcome: 'incomplete' })
})

test.each([
  { name: 'an openid that can be none', change: { openid: 'o<script>' } },
  { name: 'a channel with a NUL', change: { outer_str: 'a\0b' } },
  { name: 'a channel that is too long', change: { outer_str: 'x'.repeat(129) } },
])('$name is left out', ({ change }) => {
  const parsed = parseLanding(`/activate?${encoded({ ...all, ...change }).join('&')}`)
  expect(parsed.outcome).toBe('landing')
  expect(JSON.stringify(parsed)).not.toContain(Object.values(change)[0])
})

test('4096 bytes are read, and one more is too long', () => {
  const url = `/activate?${encoded(all).join('&')}&x=`
  const room = 4096 - url.length
  expect(parseLanding(url + 'y'.repeat(room)).outcome).toBe('landing')
  expect(parseLanding(url + 'y'.repeat(room + 1)).outcome).toBe('too_long')
})
