import { describe, expect, test } from 'vitest'
import { condSources } from '../../../server/wechat/datacube/figures.ts'
import { datacubeGetCardBizuinInfo } from '../../../server/wechat/datacube/getcardbizuininfo.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /datacube/getcardbizuininfo', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('datacube/getcardbizuininfo', (wechat) =>
      datacubeGetCardBizuinInfo(wechat, {
        beginDate: '2015-06-15',
        endDate: '2015-06-30',
        condSource: condSources.console,
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/datacube/getcardbizuininfo')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      list: [
        {
          refDate: '2015-06-23',
          viewCnt: 1,
          viewUser: 1,
          receiveCnt: 1,
          receiveUser: 1,
          verifyCnt: 0,
          verifyUser: 0,
          givenCnt: 0,
          givenUser: 0,
          expireCnt: 0,
          expireUser: 0,
        },
      ],
    })
  })

  test('a figure that WeChat leaves out is nothing, and more than it names is ignored', async () => {
    const { fetch } = recordingFetch(() => ({
      list: [{ ref_date: '2015-06-23', cardid: 'p1', odd: 1, view_cnt: '2' }],
    }))
    const { list } = await datacubeGetCardBizuinInfo(sampleWechat({ fetch }), {
      beginDate: '2015-06-15',
      endDate: '2015-06-30',
      condSource: condSources.console,
    })
    expect(list).toMatchObject([{ refDate: '2015-06-23', viewCnt: 2, receiveUser: 0 }])
    expect(list[0]).not.toHaveProperty('odd')
  })

  test('figures that are not made yet are 61503', async () => {
    const error = await refusedWith(61503, (wechat) =>
      datacubeGetCardBizuinInfo(wechat, {
        beginDate: '2015-06-15',
        endDate: '2015-06-30',
        condSource: condSources.console,
      }),
    )
    expect(error).toMatchObject({ errcode: 61503, endpoint: '/datacube/getcardbizuininfo', retryable: false })
  })
})
