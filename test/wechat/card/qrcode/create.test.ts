import { describe, expect, test } from 'vitest'
import { qrcodeCreate } from '../../../../server/wechat/card/qrcode/create.ts'
import {
  exchangeSample,
  readSample,
  recordingFetch,
  refusedWith,
  sampleWechat,
} from '../../sampleExchange.ts'

describe('POST /card/qrcode/create', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/qrcode/create', (wechat) =>
      qrcodeCreate(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        code: '198374613512',
        openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
        isUniqueCode: false,
        outerStr: 'store12',
        expireSeconds: 1800,
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/qrcode/create')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      ticket:
        'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0JIV3lhX3psZmlvSDZmWGVMMTZvAAIEsNnKVQMEIAMAAA==',
      url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
      showQrcodeUrl:
        'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0czVzRlSWpsamlyM2plWTNKVktvAAIE6SfgVQMEgDPhAQ%3D%3D',
      expireSeconds: 1800,
    })
  })

  test('sends nothing that was not asked for', async () => {
    const { fetch, requests } = recordingFetch(() => readSample('card/qrcode/create.response'))
    await qrcodeCreate(sampleWechat({ fetch }), { cardId: 'p1' })
    expect(requests[0]?.body).toEqual({ action_name: 'QR_CARD', action_info: { card: { card_id: 'p1' } } })
  })

  test('a card without stock is 45031', async () => {
    const error = await refusedWith(45031, (wechat) => qrcodeCreate(wechat, { cardId: 'p1' }))
    expect(error).toMatchObject({
      errcode: 45031,
      endpoint: '/card/qrcode/create',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
