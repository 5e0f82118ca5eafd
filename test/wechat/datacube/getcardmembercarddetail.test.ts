import { describe, expect, test } from 'vitest'
import { datacubeGetCardMemberCardDetail } from '../../../server/wechat/datacube/getcardmembercarddetail.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /datacube/getcardmembercarddetail', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('datacube/getcardmembercarddetail', (wechat) =>
      datacubeGetCardMemberCardDetail(wechat, {
        beginDate: '2016-07-15',
        endDate: '2016-07-31',
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/datacube/getcardmembercarddetail')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      list: [
        {
          refDate: '2016-07-20',
          merchantType: 1,
          cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
          subMerchantId: 0,
          viewCnt: 7,
          viewUser: 5,
          receiveCnt: 3,
          receiveUser: 3,
          verifyCnt: 1,
          verifyUser: 1,
          activeCnt: 2,
          activeUser: 2,
          totalUser: 86,
          newUser: 2,
          payOriginalFee: 1200,
          fee: 1080,
        },
      ],
    })
  })

  test('a figure that WeChat leaves out is nothing, and more than it names is ignored', async () => {
    const { fetch } = recordingFetch(() => ({
      list: [{ ref_date: '2015-06-23', cardid: 'p1', odd: 1, view_cnt: '2' }],
    }))
    const { list } = await datacubeGetCardMemberCardDetail(sampleWechat({ fetch }), {
      beginDate: '2016-07-15',
      endDate: '2016-07-31',
      cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
    })
    expect(list).toMatchObject([{ refDate: '2015-06-23', viewCnt: 2, receiveUser: 0 }])
    expect(list[0]).not.toHaveProperty('odd')
  })

  test('figures that are not made yet are 61503', async () => {
    const error = await refusedWith(61503, (wechat) =>
      datacubeGetCardMemberCardDetail(wechat, {
        beginDate: '2016-07-15',
        endDate: '2016-07-31',
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
      }),
    )
    expect(error).toMatchObject({
      errcode: 61503,
      endpoint: '/datacube/getcardmembercarddetail',
      retryable: false,
    })
  })
})
