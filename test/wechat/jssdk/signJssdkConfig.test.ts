import { expect, test } from 'vitest'
import { signJssdkConfig } from '../../../server/wechat/jssdk/signJssdkConfig.ts'
import type { JsapiTicket, WxCardTicket } from '../../../server/wechat/token/ticket.ts'
import { vector } from '../vector.ts'

const { input, expected } = vector('jssdk-signature')
const page = {
  ticket: input['jsapi_ticket'] as JsapiTicket,
  nonceStr: input['noncestr'] as string,
  timestamp: Number(input['timestamp']),
  url: input['url'] as string,
}

test('the published example has the published signature', () => {
  expect(signJssdkConfig(page)).toBe(expected['signature'])
})

test('a fragment takes no part, however many there are', () => {
  expect(signJssdkConfig({ ...page, url: `${page.url}#/card#top` })).toBe(expected['signature'])
})

test('the query takes part as it stands, escapes and all', () => {
  const signatures = ['?a=%E5%BC%80', '?a=开', '?a=%e5%bc%80', ''].map((query) =>
    signJssdkConfig({ ...page, url: `https://member.example.com/${query}` }),
  )
  expect(new Set(signatures).size).toBe(4)
})

test('a card ticket cannot sign a page', () => {
  const ticket = 'T' as WxCardTicket
  // @ts-expect-error It is another ticket for another signature.
  expect(signJssdkConfig({ ...page, ticket })).not.toBe(expected['signature'])
})
