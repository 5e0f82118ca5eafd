import { describe, expect, test } from 'vitest'
import { cardGet } from '../../../server/wechat/card/get.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

describe('POST /card/get', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/get', (wechat) =>
      cardGet(wechat, { cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/get')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      cardType: 'MEMBER_CARD',
      status: 'CARD_STATUS_VERIFY_OK',
      baseInfo: expect.objectContaining({
        id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        brandName: '海底捞',
        color: '#63b359',
        sku: { quantity: 49999990, totalQuantity: 50000000 },
        dateInfo: { type: 'DATE_TYPE_PERMANENT' },
        needPushOnView: true,
      }) as unknown,
      memberCard: {
        backgroundPicUrl: 'https://mmbiz.qlogo.cn/mmbiz/back/0',
        supplyBonus: true,
        supplyBalance: false,
        prerogative: '会员专享九折',
        autoActivate: false,
        wxActivate: true,
        wxActivateAfterSubmit: true,
        wxActivateAfterSubmitUrl: 'https://member.example.com/activate?from=wechat',
        customField1: { nameType: 'FIELD_NAME_TYPE_LEVEL', url: 'http://www.qq.com' },
        customCell1: { name: '使用入口2', tips: '激活后显示', url: 'http://www.qq.com' },
        bonusRule: {
          costMoneyUnit: 100,
          increaseBonus: 1,
          maxIncreaseBonus: 200,
          initIncreaseBonus: 10,
          costBonusUnit: 5,
          reduceMoney: 100,
          leastMoneyToUseBonus: 1000,
          maxReduceBonus: 50,
        },
        discount: 10,
      },
      advancedInfo: expect.objectContaining({
        useCondition: { acceptCategory: '鞋类', rejectCategory: '阿迪达斯', canUseWithOtherDiscount: true },
      }) as unknown,
    })
  })

  test('a field that WeChat added yesterday is dropped', async () => {
    const { result } = await exchangeSample('card/get', (wechat) => cardGet(wechat, { cardId: 'p1' }))
    expect(result.baseInfo).not.toHaveProperty('newFieldOfWechat')
  })

  test('an old, sparse card is read: numeric date types, missing and misshapen options', async () => {
    const base_info = {
      status: 'CARD_STATUS_DISPATCH',
      logo_url: 'http://mmbiz.qpic.cn/1',
      code_type: 'CODE_TYPE_TEXT',
      brand_name: '老店',
      title: '会员卡',
      color: '#55bd47',
      sku: { quantity: 0 },
      date_info: { type: 1, begin_timestamp: 1397577600, end_timestamp: 1422724261 },
      get_limit: 'odd',
    }
    const card = { card_type: 'MEMBER_CARD', member_card: { base_info, supply_bonus: false, bonus_rule: '' } }
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', card }))
    const { baseInfo, memberCard } = await cardGet(sampleWechat({ fetch }), { cardId: 'p1' })
    expect(baseInfo.dateInfo).toEqual({ type: 1, beginTimestamp: 1397577600, endTimestamp: 1422724261 })
    expect(baseInfo).not.toHaveProperty('getLimit')
    expect(memberCard).toEqual({ supplyBonus: false })
  })

  test('a coupon is no member card: 72003', async () => {
    const card = { card_type: 'GROUPON', groupon: { base_info: {} } }
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', card }))
    const error = await failureOf(cardGet(sampleWechat({ fetch }), { cardId: 'p1' }))
    expect(error).toMatchObject({ errcode: 72003, retryable: false })
  })

  test('an unknown card is 40073', async () => {
    const error = await refusedWith(40073, (wechat) => cardGet(wechat, { cardId: 'p1' }))
    expect(error).toMatchObject({
      errcode: 40073,
      endpoint: '/card/get',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
