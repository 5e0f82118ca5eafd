import type { CardFace } from '../../../shared/card.ts'
import type { Departure, MemberCodes } from '../../../shared/membership.ts'
import type { FirstState, Me, Standing } from '../../../shared/portal.ts'

export const card: CardFace = {
  cardId: 'pbLatjvF0001',
  brandName: '禾下咖啡',
  title: '禾下会员卡',
  logoUrl: 'http://mmbiz.qpic.cn/logo/0',
  color: '#2c9f67',
  codeType: 'CODE_TYPE_QRCODE',
  notice: '结账时出示',
  description: '限本人使用',
  prerogative: '生日当月赠饮一杯\n外送免配送费',
  servicePhone: '020-88888888',
  supplyBonus: true,
  supplyBalance: true,
  bonusRules: '每消费 1 元积 1 分',
  discount: 10,
  validity: { type: 'permanent' },
  activationMode: 'redirect',
  openingPoints: 50,
  availability: 'available',
}

export const me = (more: Partial<Me> & Pick<Me, 'state'>): Me => ({
  version: '1',
  asOf: '2026-11-23T10:00:00.000Z',
  cardId: card.cardId,
  ...more,
})

export const member = me({
  state: 'active',
  memberNo: '026888888884',
  code: '316510891298',
  points: 1280,
  balance: 8850,
  level: '金卡',
  openingPoints: 50,
  joinedAt: '2026-01-01T00:00:00.000Z',
})

export const first = (more: Partial<FirstState> = {}): FirstState => ({
  locale: 'zh-CN',
  place: 'wechat',
  url: 'https://member.example.com/?channel=poster',
  requestId: 'req-1',
  card,
  channel: 'poster',
  ...more,
})

/** Codes of the minute at which the browser of a stage stands, and of the two after it. */
export const codes: MemberCodes = {
  memberNo: '026888888884',
  serverNow: Date.parse('2026-11-23T10:00:30.000Z'),
  codes: [0, 1, 2].map((n) => ({
    code: `90026888888884${String(11_111_111 * (n + 1))}`,
    from: Date.parse(`2026-11-23T10:0${n}:00.000Z`),
    until: Date.parse(`2026-11-23T10:0${n + 1}:00.000Z`),
  })),
}

export const standing: Standing = {
  earned: 1280,
  windowDays: 365,
  benefits: '生日双倍积分\n每月免费升杯',
  next: { name: '白金卡', missing: 720 },
  fallsOn: '2027-03-01',
  expiring: [
    { points: 80, by: '2026-12-01' },
    { points: 20, by: '2026-12-11' },
  ],
}

export const departure: Departure = {
  receiptNo: '20261123-123456',
  requestedAt: '2026-11-23T09:00:00.000Z',
  dueAt: '2026-11-30T09:00:00.000Z',
}
