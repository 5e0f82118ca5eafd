import { describe, expect, test } from 'vitest'
import { getTicket } from '../../../../server/wechat/cgi-bin/ticket/getticket.ts'
import type { WxCardTicket } from '../../../../server/wechat/token/ticket.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('GET /cgi-bin/ticket/getticket', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('cgi-bin/ticket/getticket', (wechat) =>
      getTicket(wechat, { type: 'jsapi' }),
    )
    expect(request.method).toBe('GET')
    expect(request.path).toBe('/cgi-bin/ticket/getticket')
    expect(request.query).toEqual(expected)
    expect(request.body).toBeUndefined()
    expect(result).toEqual({
      ticket: 'bxLdikRXVbTPdHSM05e5u5sUoXNKd8-41ZO3MhKoyN5OfkWITDGgnr2fwJ0m9E8NYzWKVZvdVtaUgWvsdshFKA',
      expiresIn: 7200,
    })
  })

  test('asks for the card ticket by its own name', async () => {
    const { fetch, requests } = recordingFetch(() => ({
      errcode: 0,
      errmsg: 'ok',
      ticket: 'T',
      expires_in: 7200,
    }))
    await getTicket(sampleWechat({ fetch }), { type: 'wx_card' })
    expect(requests[0]?.query).toEqual({ access_token: 'ACCESS_TOKEN', type: 'wx_card' })
  })

  test('the two tickets have types that do not fit each other', async () => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', ticket: 'T', expires_in: 7200 }))
    const { ticket } = await getTicket(sampleWechat({ fetch }), { type: 'jsapi' })
    // @ts-expect-error A jsapi ticket does not sign cards.
    const card: WxCardTicket = ticket
    expect(card).toBe('T')
  })

  test('an unknown type is an error for good', async () => {
    const error = await refusedWith(40097, (wechat) => getTicket(wechat, { type: 'jsapi' }))
    expect(error).toMatchObject({
      errcode: 40097,
      endpoint: '/cgi-bin/ticket/getticket',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
