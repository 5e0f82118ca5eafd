import { describe, expect, test } from 'vitest'
import { cardBatchGet } from '../../../server/wechat/card/batchget.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /card/batchget', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/batchget', (wechat) =>
      cardBatchGet(wechat, {
        offset: 0,
        count: 10,
        statusList: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'],
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/batchget')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ cardIds: ['ph_gmt7cUVrlRk8swPwx7aDyF-pg'], totalNum: 1 })
  })

  test('an account without cards has an empty list', async () => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', total_num: 0 }))
    expect(await cardBatchGet(sampleWechat({ fetch }), { offset: 0, count: 10 })).toEqual({
      cardIds: [],
      totalNum: 0,
    })
  })

  test('a page too large is an error for good', async () => {
    const error = await refusedWith(40035, (wechat) => cardBatchGet(wechat, { offset: 0, count: 51 }))
    expect(error).toMatchObject({
      errcode: 40035,
      endpoint: '/card/batchget',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
