import { describe, expect, test } from 'vitest'
import { activateUserFormSet } from '../../../../../server/wechat/card/membercard/activateuserform/set.ts'
import { exchangeSample, refusedWith } from '../../../sampleExchange.ts'

describe('POST /card/membercard/activateuserform/set', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample(
      'card/membercard/activateuserform/set',
      (wechat) =>
        activateUserFormSet(wechat, {
          cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
          serviceStatement: { name: '会员守则', url: 'https://www.qq.com' },
          bindOldCard: { name: '老会员绑定', url: 'https://www.qq.com' },
          requiredForm: {
            canModify: false,
            commonFieldIdList: ['USER_FORM_INFO_FLAG_MOBILE'],
            richFieldList: [
              { type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈', '足球'] },
              { type: 'FORM_FIELD_CHECK_BOX', name: '喜好', values: ['郭敬明', '韩寒', '南派三叔'] },
            ],
          },
          optionalForm: {
            canModify: true,
            commonFieldIdList: ['USER_FORM_INFO_FLAG_LOCATION', 'USER_FORM_INFO_FLAG_BIRTHDAY'],
            customFieldList: ['喜欢的电影'],
          },
        }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/activateuserform/set')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('a card that is not one-tap has no form: 72026', async () => {
    const error = await refusedWith(72026, (wechat) => activateUserFormSet(wechat, { cardId: 'p1' }))
    expect(error).toMatchObject({
      errcode: 72026,
      endpoint: '/card/membercard/activateuserform/set',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
