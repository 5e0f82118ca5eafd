import type { ActivationForm } from '../../shared/card.ts'
import type { CreateCard } from '../../shared/console/card.ts'

/** What the demonstration's form asks, and why; the reasons are shown on the join page. */
const formOf = (termsUrl: string): ActivationForm => ({
  canModify: true,
  serviceStatement: { name: '会员守则', url: termsUrl },
  fields: [
    {
      id: 'USER_FORM_INFO_FLAG_MOBILE',
      kind: 'common',
      name: '手机号',
      required: true,
      purpose: '到店报手机号也能积分，换手机不丢会员',
    },
    {
      id: 'USER_FORM_INFO_FLAG_NAME',
      kind: 'common',
      name: '姓名',
      required: true,
      purpose: '方便店员称呼您',
    },
    {
      id: 'USER_FORM_INFO_FLAG_BIRTHDAY',
      kind: 'common',
      name: '生日',
      required: false,
      purpose: '生日当月赠饮一杯',
    },
    {
      id: '常去的时段',
      kind: 'checkbox',
      name: '常去的时段',
      options: ['早餐', '午后', '下班后'],
      required: false,
      purpose: '只在您常来的时段提醒新品',
    },
  ],
})

/** The addresses that WeChat gave the pictures. */
type Pictures = { logoUrl: string; backgroundUrl: string }

/** 禾下咖啡's member card, with every promise that the pages can show. */
export const demoCard = (
  pictures: Pictures,
  termsUrl: string,
): Omit<CreateCard, 'key'> & { form: ActivationForm } => ({
  card: {
    ...pictures,
    brandName: '禾下咖啡',
    title: '禾下会员卡',
    color: 'Color020',
    codeType: 'CODE_TYPE_BARCODE',
    notice: '结账时请出示会员码',
    prerogative: '生日当月赠饮一杯\n新品抢先试饮\n每消费 1 元积 1 分，100 分抵 5 元',
    description: '本卡限本人使用，不可转让。\n会员价不与其他优惠同享。\n积分自获得之日起 12 个月内有效。',
    servicePhone: '020-88888888',
    supplyBonus: true,
    bonusRules: '每消费 1 元积 1 分；100 分抵 5 元',
    bonusCleared: '积分自获得之日起 12 个月内有效',
    bonusRule: {
      costMoneyUnit: 100,
      increaseBonus: 1,
      initIncreaseBonus: 50,
      costBonusUnit: 100,
      reduceMoney: 500,
    },
    supplyBalance: false,
    discount: 10,
    validity: { type: 'permanent' },
    quantity: 100_000,
    codes: 'wechat',
    bindOpenid: false,
    getLimit: 1,
    canShare: true,
    canGiveFriend: false,
    needPushOnView: true,
    useDynamicCode: false,
    center: { type: 'none' },
    customFields: [{ nameType: 'FIELD_NAME_TYPE_LEVEL' }],
    customCells: [],
    locations: { type: 'none' },
    activation: { mode: 'redirect' },
    textImages: [],
    businessServices: [],
    timeLimits: [],
  },
  form: formOf(termsUrl),
})

/** Two stores, each with its poster and its words. */
export const demoStores = [
  {
    channel: 'store-liwan',
    kind: 'store' as const,
    name: '荔湾店',
    address: '广州市荔湾区上下九步行街 128 号',
    location: { latitude: 23.1152, longitude: 113.2466 },
    greeting: {
      'zh-CN': '欢迎来到荔湾店，今天的手冲豆是云南保山。',
      en: 'Welcome to our Liwan store. Today’s pour-over is from Baoshan, Yunnan.',
    },
  },
  {
    channel: 'store-tianhe',
    kind: 'store' as const,
    name: '天河店',
    address: '广州市天河区天河路 208 号',
    location: { latitude: 23.1329, longitude: 113.3226 },
    greeting: {
      'zh-CN': '欢迎来到天河店，扫码入会，这杯就按会员价。',
      en: 'Welcome to our Tianhe store. Join now and this cup is already at the member price.',
    },
  },
]
