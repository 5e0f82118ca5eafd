import { describe, expect, test } from 'vitest'
import { memberCardActivate } from '../../../../server/wechat/card/membercard/activate.ts'
import { exchangeSample, refusedWith } from '../../sampleExchange.ts'

describe('POST /card/membercard/activate', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/membercard/activate', (wechat) =>
      memberCardActivate(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        code: '751234212312',
        membershipNumber: 'AAA00000001',
        initBonus: 100,
        initBonusRecord: '旧积分同步',
        initBalance: 200,
        initCustomFieldValue1: '黄金',
        initCustomFieldValue2: '3',
        initCustomFieldValue3: '80',
        backgroundPicUrl: 'https://mmbiz.qlogo.cn/mmbiz/0',
        activateBeginTime: 1476178800,
        activateEndTime: 1507714800,
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/activate')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('Chinese goes out as it is, never as an escape', async () => {
    const { request } = await exchangeSample('card/membercard/activate', (wechat) =>
      memberCardActivate(wechat, { cardId: 'p1', code: '1', membershipNumber: '1', initBonusRecord: '开卡' }),
    )
    expect(request.init.body).toContain('开卡')
    expect(request.init.headers).toEqual({ 'content-type': 'application/json; charset=utf-8' })
  })

  test('a deleted card is 40127', async () => {
    const error = await refusedWith(40127, (wechat) =>
      memberCardActivate(wechat, { cardId: 'p1', code: '1', membershipNumber: '1' }),
    )
    expect(error).toMatchObject({
      errcode: 40127,
      endpoint: '/card/membercard/activate',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a code that nobody took is 40056', async () => {
    const error = await refusedWith(40056, (wechat) =>
      memberCardActivate(wechat, { cardId: 'p1', code: '1', membershipNumber: '1' }),
    )
    expect(error).toMatchObject({
      errcode: 40056,
      endpoint: '/card/membercard/activate',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
