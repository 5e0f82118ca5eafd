import { expect, test } from 'vitest'
import { readTemplate } from '../../../server/usecase/card/readTemplate.ts'
import type { CardGetResult } from '../../../server/wechat/card/get.ts'

type Changes = { base?: Partial<CardGetResult['baseInfo']>; card?: CardGetResult['memberCard'] }

const answer = ({ base = {}, card = {} }: Changes): CardGetResult => ({
  cardType: 'MEMBER_CARD',
  status: 'CARD_STATUS_VERIFY_OK',
  baseInfo: {
    status: 'CARD_STATUS_VERIFY_OK',
    logoUrl: 'http://mmbiz.qpic.cn/x',
    codeType: 'CODE_TYPE_TEXT',
    brandName: '禾下',
    title: '会员卡',
    color: '#63B359',
    sku: { quantity: 1 },
    dateInfo: { type: 'DATE_TYPE_PERMANENT' },
    ...base,
  },
  memberCard: card,
})

const url = 'https://member.example.com/activate'
test.each([
  [{ wxActivate: true, wxActivateAfterSubmit: true, wxActivateAfterSubmitUrl: url }, 'redirect'],
  [{ wxActivate: true, wxActivateAfterSubmit: false, wxActivateAfterSubmitUrl: url }, 'redirect'],
  [{ wxActivate: true }, 'oneTap'],
  [{ wxActivate: true, activateUrl: url }, 'interface'],
  [{ activateUrl: url, autoActivate: true, wxActivate: true }, 'auto'],
  [{ wxActivateAfterSubmitUrl: url }, 'none'],
  [{ wxActivate: true, activateUrl: '', wxActivateAfterSubmitUrl: '' }, 'oneTap'],
  [{}, 'none'],
] as const)('of the flags %j WeChat heeds %s', (card, mode) => {
  expect(readTemplate(answer({ card })).activationMode).toBe(mode)
})

test.each([
  [{ type: 'DATE_TYPE_PERMANENT' }, { type: 'permanent' }],
  [
    { type: 'DATE_TYPE_FIX_TIME_RANGE', beginTimestamp: 1, endTimestamp: 2 },
    { type: 'range', beginsAt: 1, endsAt: 2 },
  ],
  [
    { type: 1, beginTimestamp: 1, endTimestamp: 2 },
    { type: 'range', beginsAt: 1, endsAt: 2 },
  ],
  [
    { type: 2, fixedTerm: 30, fixedBeginTerm: 1 },
    { type: 'term', days: 30, startsAfterDays: 1 },
  ],
  [
    { type: 'DATE_TYPE_FIX_TERM', fixedTerm: 30 },
    { type: 'term', days: 30, startsAfterDays: 0 },
  ],
])('the dates %j are the validity %j', (dateInfo, validity) => {
  expect(readTemplate(answer({ base: { dateInfo } })).validity).toEqual(validity)
})

test('a colour is hex, whichever way WeChat writes it', () => {
  const colors = ['#63B359', 'Color102', 'nonsense'].map(
    (color) => readTemplate(answer({ base: { color } })).color,
  )
  expect(colors).toEqual(['#63b359', '#5e6671', '#63b359'])
})

test('an empty text is nothing said', () => {
  const template = readTemplate(
    answer({ base: { servicePhone: '' }, card: { backgroundPicUrl: '', discount: 0 } }),
  )
  expect(Object.keys(template)).not.toEqual(expect.arrayContaining(['servicePhone']))
  expect(template.backgroundUrl).toBeUndefined()
  expect(template.discount).toBeUndefined()
})
