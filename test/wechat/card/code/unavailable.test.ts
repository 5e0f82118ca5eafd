import { describe, expect, test } from 'vitest'
import { codeUnavailable } from '../../../../server/wechat/card/code/unavailable.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

const card = { code: '12312313', cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', reason: '退款' }

describe('POST /card/code/unavailable', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/unavailable', (wechat) =>
      codeUnavailable(wechat, card),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/unavailable')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('a connection that breaks is not tried again: the second call would be refused for the first', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    expect(await failureOf(codeUnavailable(sampleWechat({ fetch }), card))).toMatchObject({ kind: 'network' })
    expect(requests).toHaveLength(1)
  })

  test('a card that is unavailable already is 40127', async () => {
    const error = await refusedWith(40127, (wechat) => codeUnavailable(wechat, card))
    expect(error).toMatchObject({ errcode: 40127, endpoint: '/card/code/unavailable', retryable: false })
  })
})
