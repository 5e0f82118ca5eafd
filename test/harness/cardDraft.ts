import type { ActivationForm } from '../../shared/card.ts'
import type { CardDraft } from '../../shared/console/cardDraft.ts'

/** A picture's address as WeChat gives them out. */
export const pictureUrl = (length = 40) => 'http://mmbiz.qpic.cn/'.padEnd(length, 'x')

/** A card that WeChat takes as it stands. */
export const plainCard = (changes: Partial<CardDraft> = {}): CardDraft => ({
  logoUrl: pictureUrl(),
  brandName: '禾下咖啡',
  title: '禾下会员卡',
  color: 'Color020',
  codeType: 'CODE_TYPE_BARCODE',
  notice: '结账时请出示会员码',
  description: '每位顾客限领一张',
  prerogative: '消费1元积1分',
  supplyBonus: true,
  bonusRules: '100积分抵1元',
  bonusRule: { initIncreaseBonus: 50 },
  supplyBalance: false,
  validity: { type: 'permanent' },
  quantity: 1000,
  codes: 'wechat',
  bindOpenid: false,
  getLimit: 1,
  canShare: true,
  canGiveFriend: false,
  needPushOnView: true,
  useDynamicCode: false,
  center: { type: 'none' },
  customFields: [],
  customCells: [],
  locations: { type: 'none' },
  activation: { mode: 'redirect' },
  textImages: [],
  businessServices: [],
  timeLimits: [],
  ...changes,
})

/** Every field that a card can have, in one card that WeChat takes. */
export const fullCard = (changes: Partial<CardDraft> = {}): CardDraft =>
  plainCard({
    backgroundUrl: pictureUrl(60),
    servicePhone: '020-88888888',
    bonusCleared: '每年年底清零',
    bonusLink: {
      url: 'https://shop.example.com/points',
      miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/points' },
    },
    bonusRule: {
      costMoneyUnit: 100,
      increaseBonus: 1,
      maxIncreaseBonus: 200,
      initIncreaseBonus: 50,
      costBonusUnit: 5,
      reduceMoney: 100,
      leastMoneyToUseBonus: 1000,
      maxReduceBonus: 50,
    },
    supplyBalance: true,
    balanceRules: '充值不退',
    balanceLink: {
      url: 'https://shop.example.com/balance',
      miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/balance' },
    },
    discount: 10,
    validity: { type: 'range', beginsAt: 1_700_000_000, endsAt: 4_000_000_000 },
    getLimit: 2,
    center: {
      type: 'link',
      title: '立即使用',
      subTitle: '到店出示',
      target: {
        url: 'https://shop.example.com/use',
        miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/use' },
      },
    },
    customUrl: {
      name: '门店',
      subTitle: '附近',
      target: {
        url: 'https://shop.example.com/stores',
        miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/stores' },
      },
    },
    promotionUrl: {
      name: '优惠',
      subTitle: '本周',
      target: {
        url: 'https://shop.example.com/offers',
        miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/offers' },
      },
    },
    customFields: [
      { nameType: 'FIELD_NAME_TYPE_LEVEL', url: 'https://shop.example.com/level' },
      { name: '印花', url: 'https://shop.example.com/stamps' },
      { nameType: 'FIELD_NAME_TYPE_COUPON' },
    ],
    customCells: [
      { name: '菜单', tips: '新品', target: { url: 'https://shop.example.com/menu' } },
      {
        name: '外卖',
        target: {
          url: 'https://shop.example.com/order',
          miniProgram: { userName: 'gh_86a091e50ad4@app', path: 'pages/order' },
        },
      },
    ],
    locations: { type: 'list', ids: [123, 456] },
    activation: { mode: 'oneTap' },
    abstract: { text: '一杯好咖啡', iconUrl: pictureUrl(50) },
    textImages: [{ imageUrl: pictureUrl(50), text: '手冲' }],
    businessServices: ['BIZ_SERVICE_FREE_WIFI', 'BIZ_SERVICE_DELIVER'],
    timeLimits: [
      { day: 'MONDAY', begin: { hour: 8, minute: 30 }, end: { hour: 22, minute: 0 } },
      { day: 'HOLIDAY' },
    ],
    useCondition: {
      acceptCategory: '饮品',
      rejectCategory: '周边',
      leastCost: 1000,
      objectUseFor: '堂食',
      canUseWithOtherDiscount: false,
    },
    ...changes,
  })

export const plainForm: ActivationForm = {
  canModify: true,
  fields: [
    { id: 'USER_FORM_INFO_FLAG_MOBILE', kind: 'common', name: '手机号', required: true, purpose: '找回会员' },
    { id: '喜欢的咖啡', kind: 'radio', name: '喜欢的咖啡', options: ['拿铁', '手冲'], required: false },
    { id: '昵称', kind: 'text', name: '昵称', required: false },
  ],
  serviceStatement: { name: '会员须知', url: 'https://member.example.com/terms' },
}
