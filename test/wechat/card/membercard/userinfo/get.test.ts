import { describe, expect, test } from 'vitest'
import { userInfoGet } from '../../../../../server/wechat/card/membercard/userinfo/get.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../../sampleExchange.ts'

describe('POST /card/membercard/userinfo/get', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/membercard/userinfo/get', (wechat) =>
      userInfoGet(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', code: '751234212312' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/userinfo/get')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
      membershipNumber: 'AAA00000001',
      bonus: 995,
      balance: 200,
      hasActive: true,
      userCardStatus: 'NORMAL',
      userInfo: {
        common: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15521328888' }],
        custom: [
          { name: '兴趣', value: '钢琴' },
          { name: '喜好', value: '', values: ['郭敬明'] },
        ],
      },
    })
  })

  test('a card that was taken and never activated is NORMAL, and not active', async () => {
    const { fetch } = recordingFetch(() => ({
      errcode: 0,
      openid: 'o1',
      membership_number: '',
      has_active: false,
      user_card_status: 'NORMAL',
    }))
    expect(
      await userInfoGet(sampleWechat({ fetch }), {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        code: '751234212312',
      }),
    ).toEqual({ openid: 'o1', membershipNumber: '', hasActive: false, userCardStatus: 'NORMAL' })
  })

  test('an unknown code is 40056', async () => {
    const error = await refusedWith(40056, (wechat) =>
      userInfoGet(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', code: '751234212312' }),
    )
    expect(error).toMatchObject({
      errcode: 40056,
      endpoint: '/card/membercard/userinfo/get',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
