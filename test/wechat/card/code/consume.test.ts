import { describe, expect, test } from 'vitest'
import { codeConsume } from '../../../../server/wechat/card/code/consume.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

const card = { code: '110201201245', cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }

describe('POST /card/code/consume', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/consume', (wechat) =>
      codeConsume(wechat, card),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/consume')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  })

  test('a connection that breaks is not tried again: the second call would be refused for the first', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    expect(await failureOf(codeConsume(sampleWechat({ fetch }), card))).toMatchObject({ kind: 'network' })
    expect(requests).toHaveLength(1)
  })

  test('a code that was used already is 40099', async () => {
    const error = await refusedWith(40099, (wechat) => codeConsume(wechat, card))
    expect(error).toMatchObject({ errcode: 40099, endpoint: '/card/code/consume', retryable: false })
  })

  test("a code of WeChat's own needs no card id, and what the answer leaves out is absent", async () => {
    const { fetch, requests } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok' }))
    expect(await codeConsume(sampleWechat({ fetch }), { code: '110201201245' })).toEqual({})
    expect(requests[0]?.body).toEqual({ code: '110201201245' })
  })
})
