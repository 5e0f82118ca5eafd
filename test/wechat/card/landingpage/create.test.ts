import { describe, expect, test } from 'vitest'
import { landingPageCreate } from '../../../../server/wechat/card/landingpage/create.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/landingpage/create', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/landingpage/create', (wechat) =>
      landingPageCreate(wechat, {
        banner: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFN',
        pageTitle: '惠城优惠大派送',
        canShare: true,
        scene: 'SCENE_NEAR_BY',
        cardList: [
          {
            cardId: 'pXch-jnOlGtbuWwIO2NDftZeynRE',
            thumbUrl: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0',
          },
          {
            cardId: 'pXch-jnAN-ZBoRbiwgqBZ1RV60fI',
            thumbUrl: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/1',
          },
        ],
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/landingpage/create')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      url: 'http://mp.weixin.qq.com/bizmall/cardshelf?shelf_id=1&showwxpaytitle=1&biz=MjM5OTAwODk4MA==&t=cardticket/shelf_list&scene=1000007#wechat_redirect',
      pageId: '1',
    })
  })

  test('a connection that broke is not tried again: the first time may have worked', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    const error = await failureOf(
      landingPageCreate(sampleWechat({ fetch }), {
        banner: 'b',
        pageTitle: 't',
        canShare: false,
        scene: 'SCENE_H5',
        cardList: [],
      }),
    )
    expect(error.kind).toBe('network')
    expect(requests).toHaveLength(1)
  })

  test('too many cards are 45039', async () => {
    const error = await refusedWith(45039, (wechat) =>
      landingPageCreate(wechat, {
        banner: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFN',
        pageTitle: '惠城优惠大派送',
        canShare: true,
        scene: 'SCENE_NEAR_BY',
        cardList: [
          {
            cardId: 'pXch-jnOlGtbuWwIO2NDftZeynRE',
            thumbUrl: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0',
          },
          {
            cardId: 'pXch-jnAN-ZBoRbiwgqBZ1RV60fI',
            thumbUrl: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/1',
          },
        ],
      }),
    )
    expect(error).toMatchObject({ errcode: 45039, endpoint: '/card/landingpage/create', retryable: false })
  })
})
