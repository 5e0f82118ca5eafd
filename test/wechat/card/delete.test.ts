import { describe, expect, test } from 'vitest'
import { cardDelete } from '../../../server/wechat/card/delete.ts'
import { exchangeSample, refusedWith } from '../sampleExchange.ts'

describe('POST /card/delete', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/delete', (wechat) =>
      cardDelete(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/delete')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('an unknown card is 40073', async () => {
    const error = await refusedWith(40073, (wechat) =>
      cardDelete(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }),
    )
    expect(error).toMatchObject({ errcode: 40073, endpoint: '/card/delete', retryable: false })
  })
})
