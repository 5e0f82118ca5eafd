import { describe, expect, test } from 'vitest'
import { userGetCardList } from '../../../../server/wechat/card/user/getcardlist.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/user/getcardlist', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/user/getcardlist', (wechat) =>
      userGetCardList(wechat, {
        openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/user/getcardlist')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      cards: [
        { code: '751234212312', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' },
        { code: '198374613512', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' },
      ],
      hasShareCard: false,
    })
  })

  test('a customer without a card has an empty list', async () => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', card_list: [] }))
    expect(
      await userGetCardList(sampleWechat({ fetch }), {
        openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
      }),
    ).toEqual({ cards: [], hasShareCard: false })
  })

  test('an openid of another account is 40003', async () => {
    const error = await refusedWith(40003, (wechat) =>
      userGetCardList(wechat, {
        openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
      }),
    )
    expect(error).toMatchObject({
      errcode: 40003,
      endpoint: '/card/user/getcardlist',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
