import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redirectUrl } from '../../server/emulator/redirectUrl.ts'
import { base64Secret } from '../../server/emulator/secret.ts'

const random = { bytes: (length: number) => randomBytes(length) }
const parameters = fc.record({
  card_id: fc.string(),
  encrypt_code: fc.uint8Array({ minLength: 1 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  outer_str: fc.string({ unit: 'grapheme' }),
  openid: fc.string(),
  activate_ticket: fc.uint8Array({ minLength: 1 }).map((bytes) => Buffer.from(bytes).toString('base64')),
})

test('whoever decodes exactly once reads every parameter as it was', () => {
  fc.assert(
    fc.property(parameters, (given) => {
      const url = new URL(redirectUrl(random, 'https://a.test/activate?from=wechat', given, false))
      expect(Object.fromEntries(url.searchParams)).toEqual({ from: 'wechat', ...given })
    }),
  )
})

const given = { card_id: 'p1', outer_str: '' }
test.each([
  ['https://a.test/x', false, /^https:\/\/a\.test\/x\?(card_id=p1&outer_str=|outer_str=&card_id=p1)$/],
  ['https://a.test/x?v=1', false, /^https:\/\/a\.test\/x\?v=1&\w/],
  ['https://a.test/x', true, /^https:\/\/a\.test\/x&\w/],
  ['https://a.test/x#top', false, /^https:\/\/a\.test\/x\?[^#]+#top$/],
])('%s with a literal ampersand %s is joined as WeChat does', (target, literal, expected) => {
  expect(redirectUrl(random, target, given, literal)).toMatch(expected)
})

test('the order is a matter of chance', () => {
  const urls = new Set(
    Array.from({ length: 200 }, () => redirectUrl(random, 'https://a.test/', given, false)),
  )
  expect(urls.size).toBe(2)
})

test('secrets hold every sign that a careless decoder would damage', () => {
  for (let n = 0; n < 50; n++) expect(base64Secret(random)).toMatch(/^(?=.*\+)(?=.*\/).*=$/)
})
