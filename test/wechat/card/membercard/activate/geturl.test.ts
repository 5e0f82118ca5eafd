import { describe, expect, test } from 'vitest'
import { activateGetUrl } from '../../../../../server/wechat/card/membercard/activate/geturl.ts'
import { exchangeSample, refusedWith } from '../../../sampleExchange.ts'

describe('POST /card/membercard/activate/geturl', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/membercard/activate/geturl', (wechat) =>
      activateGetUrl(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', outerStr: 'guide' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/activate/geturl')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      url: 'https://mp.weixin.qq.com/bizmall/activatemembercard?action=preshow&&encrypt_card_id=3%2Bm9vVGt9YzgC%2FML%2B&outer_str=guide&biz=MzU2ODQzMDM1MQ%3D%3D#wechat_redirect',
    })
  })

  test('a card that is not one-tap has no such page: 72026', async () => {
    const error = await refusedWith(72026, (wechat) => activateGetUrl(wechat, { cardId: 'p1' }))
    expect(error).toMatchObject({
      errcode: 72026,
      endpoint: '/card/membercard/activate/geturl',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
