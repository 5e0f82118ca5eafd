import { describe, expect, test } from 'vitest'
import { condSources } from '../../../server/wechat/datacube/figures.ts'
import { datacubeGetCardMemberCardInfo } from '../../../server/wechat/datacube/getcardmembercardinfo.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /datacube/getcardmembercardinfo', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('datacube/getcardmembercardinfo', (wechat) =>
      datacubeGetCardMemberCardInfo(wechat, {
        beginDate: '2015-06-15',
        endDate: '2015-06-30',
        condSource: condSources.console,
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/datacube/getcardmembercardinfo')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      list: [
        {
          refDate: '2015-06-23',
          viewCnt: 0,
          viewUser: 0,
          receiveCnt: 0,
          receiveUser: 0,
          activeUser: 0,
          verifyCnt: 0,
          verifyUser: 0,
          totalUser: 86,
          totalReceiveUser: 95,
        },
      ],
    })
  })

  test('a figure that WeChat leaves out is nothing, and more than it names is ignored', async () => {
    const { fetch } = recordingFetch(() => ({
      list: [{ ref_date: '2015-06-23', cardid: 'p1', odd: 1, view_cnt: '2' }],
    }))
    const { list } = await datacubeGetCardMemberCardInfo(sampleWechat({ fetch }), {
      beginDate: '2015-06-15',
      endDate: '2015-06-30',
      condSource: condSources.console,
    })
    expect(list).toMatchObject([{ refDate: '2015-06-23', viewCnt: 2, receiveUser: 0 }])
    expect(list[0]).not.toHaveProperty('odd')
  })

  test('figures that are not made yet are 61503', async () => {
    const error = await refusedWith(61503, (wechat) =>
      datacubeGetCardMemberCardInfo(wechat, {
        beginDate: '2015-06-15',
        endDate: '2015-06-30',
        condSource: condSources.console,
      }),
    )
    expect(error).toMatchObject({
      errcode: 61503,
      endpoint: '/datacube/getcardmembercardinfo',
      retryable: false,
    })
  })
})
