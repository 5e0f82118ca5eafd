import { describe, expect, test } from 'vitest'
import { codeGet } from '../../../../server/wechat/card/code/get.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/code/get', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/get', (wechat) =>
      codeGet(wechat, { code: '751234212312', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', checkConsume: false }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/get')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
      openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
      canConsume: true,
      userCardStatus: 'NORMAL',
      outerStr: 'store12',
    })
  })

  test('an empty channel is no channel', async () => {
    const { fetch } = recordingFetch(() => ({
      errcode: 0,
      card: { card_id: 'p1' },
      openid: 'o1',
      can_consume: false,
      user_card_status: 'DELETE',
      outer_str: '',
    }))
    expect(
      await codeGet(sampleWechat({ fetch }), {
        code: '751234212312',
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        checkConsume: false,
      }),
    ).toEqual({ cardId: 'p1', openid: 'o1', canConsume: false, userCardStatus: 'DELETE' })
  })

  test('a code that nobody took is 40056', async () => {
    const error = await refusedWith(40056, (wechat) =>
      codeGet(wechat, { code: '751234212312', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', checkConsume: false }),
    )
    expect(error).toMatchObject({
      errcode: 40056,
      endpoint: '/card/code/get',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a deleted card, asked strictly, is 40127', async () => {
    const error = await refusedWith(40127, (wechat) =>
      codeGet(wechat, { code: '751234212312', cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', checkConsume: false }),
    )
    expect(error).toMatchObject({
      errcode: 40127,
      endpoint: '/card/code/get',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
