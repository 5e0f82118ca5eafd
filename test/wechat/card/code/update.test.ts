import { describe, expect, test } from 'vitest'
import { codeUpdate } from '../../../../server/wechat/card/code/update.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

const card = { code: '12345678', cardId: 'pFS7Fjg8kV1IdDz01xxxxx', newCode: '3495739475' }

describe('POST /card/code/update', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/update', (wechat) =>
      codeUpdate(wechat, card),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/update')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('a connection that breaks is not tried again: the second call would be refused for the first', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    expect(await failureOf(codeUpdate(sampleWechat({ fetch }), card))).toMatchObject({ kind: 'network' })
    expect(requests).toHaveLength(1)
  })

  test('a code that is not there, or not any more, is 40056', async () => {
    const error = await refusedWith(40056, (wechat) => codeUpdate(wechat, card))
    expect(error).toMatchObject({ errcode: 40056, endpoint: '/card/code/update', retryable: false })
  })
})
