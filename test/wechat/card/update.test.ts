import { describe, expect, test } from 'vitest'
import { cardUpdate } from '../../../server/wechat/card/update.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /card/update', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/update', (wechat) =>
      cardUpdate(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        memberCard: {
          baseInfo: {
            logoUrl:
              'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0',
            color: 'Color010',
            notice: '使用时向服务员出示此券',
            description: '不可与其他优惠同享',
            servicePhone: '',
            dateInfo: {
              type: 'DATE_TYPE_FIX_TIME_RANGE',
              beginTimestamp: 1397577600,
              endTimestamp: 1422724261,
            },
          },
          bonusCleared: 'aaaaaaaaaaaaaa',
          bonusRules: 'aaaaaaaaaaaaaa',
          prerogative: '会员专享',
          customCell1: { name: '签到', url: 'https://www.qq.com' },
        },
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/update')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ sendCheck: true })
  })

  test('a change that nobody reviews says so, or says nothing', async () => {
    for (const answer of [{ send_check: false }, {}]) {
      const { fetch, requests } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', ...answer }))
      const changed = cardUpdate(sampleWechat({ fetch }), {
        cardId: 'p1',
        memberCard: { baseInfo: { getLimit: 1 } },
      })
      expect(await changed).toEqual({ sendCheck: false })
      expect(requests[0]?.body).toEqual({ card_id: 'p1', member_card: { base_info: { get_limit: 1 } } })
    }
  })

  test('a period that narrows is 40100, for good', async () => {
    const error = await refusedWith(40100, (wechat) =>
      cardUpdate(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        memberCard: {
          baseInfo: {
            logoUrl:
              'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0',
            color: 'Color010',
            notice: '使用时向服务员出示此券',
            description: '不可与其他优惠同享',
            servicePhone: '',
            dateInfo: {
              type: 'DATE_TYPE_FIX_TIME_RANGE',
              beginTimestamp: 1397577600,
              endTimestamp: 1422724261,
            },
          },
          bonusCleared: 'aaaaaaaaaaaaaa',
          bonusRules: 'aaaaaaaaaaaaaa',
          prerogative: '会员专享',
          customCell1: { name: '签到', url: 'https://www.qq.com' },
        },
      }),
    )
    expect(error).toMatchObject({ errcode: 40100, endpoint: '/card/update', retryable: false })
  })
})
