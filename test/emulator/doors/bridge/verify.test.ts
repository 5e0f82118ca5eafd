import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emulated, emulatorAccount, portalUrl } from '../../emulated.ts'

const vectors = new URL('../../../sample/vectors.json', import.meta.url)
const page = `${portalUrl}/?channel=store-1`
const noted = { nonceStr: 'Wm3WZYTPz0wzccnW', timestamp: '1414587457' }
const signed = (ticket: unknown, url = page) =>
  createHash('sha1')
    .update(
      `jsapi_ticket=${String(ticket)}&noncestr=${noted.nonceStr}&timestamp=${noted.timestamp}&url=${url}`,
    )
    .digest('hex')

async function asking() {
  const e = emulated()
  const fetchTicket = async (type = 'jsapi') =>
    (await e.get(`/cgi-bin/ticket/getticket?type=${type}&access_token=${await e.tokenOf()}`)).ticket
  const ticket = await fetchTicket()
  const right = {
    appId: emulatorAccount.appId,
    ...noted,
    signature: signed(ticket),
    urls: [page],
    jsApiList: ['addCard'],
  }
  const verify = async (change: object = {}) =>
    (await e.door('bridge/verify', { ...right, ...change })).json.err_msg
  return { e, fetchTicket, ticket, verify }
}

test('the signature of the page’s own address is good', async () => {
  const { verify } = await asking()
  expect(await verify()).toBe('preVerifyJSAPI:ok')
  expect(await verify({ urls: [`${portalUrl}/elsewhere`, page] })).toBe('preVerifyJSAPI:ok')
})

test('WeChat’s published example is signed in the same way', () => {
  const text = readFileSync(vectors, 'utf8')
  const url = 'http://mp.weixin.qq.com?params=value'
  const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
  expect(text).toContain(signed(ticket, url))
})

test('another address, ticket type or time is an invalid signature', async () => {
  const { e, fetchTicket, ticket, verify } = await asking()
  const invalid = 'preVerifyJSAPI:fail_invalid signature'
  expect(await verify({ urls: [`${page}#`] })).toBe(invalid)
  expect(await verify({ timestamp: '1414587458' })).toBe(invalid)
  expect(await verify({ signature: signed(await fetchTicket('wx_card')) })).toBe(invalid)
  await e.clock.advance(7_200_000)
  expect(await verify({ signature: signed(ticket) })).toBe(invalid)
})

test('a ticket that was followed by another is still good', async () => {
  const { fetchTicket, verify } = await asking()
  await fetchTicket()
  expect(await verify()).toBe('preVerifyJSAPI:ok')
})

test('a page of a domain that is not registered is refused as such', async () => {
  const { ticket, verify } = await asking()
  const foreign = 'http://evil.test/'
  const answer = await verify({ urls: [foreign], signature: signed(ticket, foreign) })
  expect(answer).toBe('preVerifyJSAPI:fail_invalid url domain')
  const inherited = 'http://shop.portal.test/'
  expect(await verify({ urls: [inherited], signature: signed(ticket, inherited) })).toBe('preVerifyJSAPI:ok')
})

test.each([{ appId: '' }, { appId: 'wx0000000000000000' }, { nonceStr: undefined }, { urls: [] }])(
  '%o is a plain failure',
  async (wrong) => {
    const { verify } = await asking()
    expect(await verify(wrong)).toBe('preVerifyJSAPI:fail')
  },
)
