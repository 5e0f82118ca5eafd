import { describe, expect, test } from 'vitest'
import { cardCreate } from '../../../server/wechat/card/create.ts'
import type { MemberCard } from '../../../server/wechat/card/create/memberCard.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../sampleExchange.ts'

const card: MemberCard = {
  backgroundPicUrl: 'https://mmbiz.qlogo.cn/mmbiz/back/0',
  baseInfo: {
    logoUrl: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0',
    codeType: 'CODE_TYPE_TEXT',
    brandName: '海底捞',
    title: '海底捞会员卡',
    color: 'Color010',
    notice: '使用时向服务员出示此券',
    description: '不可与其他优惠同享',
    servicePhone: '020-88888888',
    sku: { quantity: 50000000 },
    dateInfo: { type: 'DATE_TYPE_PERMANENT' },
    useCustomCode: false,
    bindOpenid: false,
    canGiveFriend: true,
    locationIdList: [123, 12321],
    customUrlName: '立即使用',
    customUrl: 'http://weixin.qq.com',
    customUrlSubTitle: '6个汉字tips',
    promotionUrlName: '营销入口1',
    promotionUrl: 'http://www.qq.com',
    getLimit: 1,
    needPushOnView: true,
    payInfo: { swipeCard: { isSwipeCard: true } },
    isPayAndQrcode: true,
  },
  advancedInfo: {
    useCondition: { acceptCategory: '鞋类', rejectCategory: '阿迪达斯', canUseWithOtherDiscount: true },
    abstract: {
      abstract: '微信餐厅推出多种新季菜品',
      iconUrlList: ['http://mmbiz.qpic.cn/mmbiz/p98FjXy8LacgHxp3sJ3vn97bGLz0ib0Sfz1bjiaoOYA027iasqSG0sj/0'],
    },
    textImageList: [
      {
        imageUrl:
          'http://mmbiz.qpic.cn/mmbiz/p98FjXy8LacgHxp3sJ3vn97bGLz0ib0Sfz1bjiaoOYA027iasqSG0sjpiby4vce3AtaPu6cIhBHkt6IjlkY9YnDsfw/0',
        text: '此菜品精选食材',
      },
    ],
    timeLimit: [
      { type: 'MONDAY', beginHour: 0, endHour: 10, beginMinute: 10, endMinute: 59 },
      { type: 'HOLIDAY' },
    ],
    businessService: [
      'BIZ_SERVICE_FREE_WIFI',
      'BIZ_SERVICE_WITH_PET',
      'BIZ_SERVICE_FREE_PARK',
      'BIZ_SERVICE_DELIVER',
    ],
  },
  supplyBonus: true,
  supplyBalance: false,
  prerogative: '会员专享九折',
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
}

describe('POST /card/create', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/create', (wechat) =>
      cardCreate(wechat, { card }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/create')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' })
  })

  test('every period of validity goes out under the names of WeChat', async () => {
    const { fetch, requests } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', card_id: 'p1' }))
    const wechat = sampleWechat({ fetch })
    const range = { type: 'DATE_TYPE_FIX_TIME_RANGE', beginTimestamp: 1, endTimestamp: 2 } as const
    const term = { type: 'DATE_TYPE_FIX_TERM', fixedTerm: 30, fixedBeginTerm: 0 } as const
    for (const dateInfo of [range, term]) {
      await cardCreate(wechat, { card: { ...card, baseInfo: { ...card.baseInfo, dateInfo } } })
    }
    expect(requests.map(({ body }) => body)).toMatchObject([
      {
        card: {
          member_card: {
            base_info: { date_info: { type: range.type, begin_timestamp: 1, end_timestamp: 2 } },
          },
        },
      },
      {
        card: {
          member_card: { base_info: { date_info: { type: term.type, fixed_term: 30, fixed_begin_term: 0 } } },
        },
      },
    ])
  })

  test('a connection that breaks never makes a second card', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    const error = await failureOf(cardCreate(sampleWechat({ fetch }), { card }))
    expect(error).toMatchObject({ kind: 'network', endpoint: '/card/create' })
    expect(requests).toHaveLength(1)
  })

  test('a text that is too long is 45021', async () => {
    const error = await refusedWith(45021, (wechat) => cardCreate(wechat, { card }))
    expect(error).toMatchObject({
      errcode: 45021,
      endpoint: '/card/create',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('an account that may not make member cards is 72016', async () => {
    const error = await refusedWith(72016, (wechat) => cardCreate(wechat, { card }))
    expect(error).toMatchObject({
      errcode: 72016,
      endpoint: '/card/create',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
