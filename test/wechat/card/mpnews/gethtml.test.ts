import { describe, expect, test } from 'vitest'
import { mpNewsGetHtml } from '../../../../server/wechat/card/mpnews/gethtml.ts'
import { exchangeSample, refusedWith } from '../../sampleExchange.ts'

describe('POST /card/mpnews/gethtml', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/mpnews/gethtml', (wechat) =>
      mpNewsGetHtml(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/mpnews/gethtml')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      content:
        '<iframe class="res_iframe card_iframe js_editor_card" data-src="http://mp.weixin.qq.com/bizmall/appmsgcard?action=show&biz=MjM5OTAwODk4MA%3D%3D&cardid=p1Pj9jr90_SQRaVqYI239Ka1erkI&wechat_card_js=1#wechat_redirect">',
    })
  })

  test('a card of own codes is 45030', async () => {
    const error = await refusedWith(45030, (wechat) =>
      mpNewsGetHtml(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }),
    )
    expect(error).toMatchObject({ errcode: 45030, endpoint: '/card/mpnews/gethtml', retryable: false })
  })
})
