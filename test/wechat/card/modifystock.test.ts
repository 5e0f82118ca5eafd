import { describe, expect, test } from 'vitest'
import { cardModifyStock } from '../../../server/wechat/card/modifystock.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /card/modifystock', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/modifystock', (wechat) =>
      cardModifyStock(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        increaseStockValue: 1231231,
        reduceStockValue: 1231231,
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/modifystock')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('a connection that broke is not tried again: the first time may have worked', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    const error = await failureOf(
      cardModifyStock(sampleWechat({ fetch }), { cardId: 'p1', increaseStockValue: 1 }),
    )
    expect(error.kind).toBe('network')
    expect(requests).toHaveLength(1)
  })

  test('stock below zero is 40122', async () => {
    const error = await refusedWith(40122, (wechat) =>
      cardModifyStock(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        increaseStockValue: 1231231,
        reduceStockValue: 1231231,
      }),
    )
    expect(error).toMatchObject({ errcode: 40122, endpoint: '/card/modifystock', retryable: false })
  })
})
