import type { ActivationForm } from '../../../../../shared/card.ts'
import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'
import type { Locale } from '../../../../../shared/portal.ts'

/** The sentences that a new card starts with; the merchant may keep every one of them. */
const words = {
  'zh-CN': {
    title: '会员卡',
    notice: '使用时请出示会员码',
    prerogative: '消费累积积分，积分可抵现\n生日当月享专属礼遇\n会员活动优先参加',
    description: '本卡限本人使用，不可转让。\n结账前请向店员出示会员码。\n如有疑问，请联系门店或客服。',
    bonusRules: '每消费 1 元积 1 分，积分可在结账时使用。',
    mobilePurpose: '用于识别会员身份和找回会员卡',
    namePurpose: '方便我们称呼您',
  },
  en: {
    title: 'Member Card',
    notice: 'Show the code when paying',
    prerogative:
      'Earn points on every purchase\nA treat in your birthday month\nFirst in line for member events',
    description:
      'For the holder only, not transferable.\nShow your code before paying.\nQuestions? Ask in store or call us.',
    bonusRules: 'One point for every yuan. Use points when you pay.',
    mobilePurpose: 'To recognise you, and to find your card again',
    namePurpose: 'So that we know how to address you',
  },
} as const

/**
 * A card that is good as it stands once logo, names and phone are filled in: permanent, one per person, activated by
 * redirect, points at one a yuan. Nothing in it needs a permission of WeChat's that an account lacks at first.
 */
export function newDraft(locale: Locale): CardDraft {
  const say = words[locale]
  return {
    logoUrl: '',
    brandName: '',
    title: say.title,
    color: 'Color020',
    codeType: 'CODE_TYPE_QRCODE',
    notice: say.notice,
    description: say.description,
    prerogative: say.prerogative,
    supplyBonus: true,
    bonusRules: say.bonusRules,
    bonusRule: { costMoneyUnit: 100, increaseBonus: 1 },
    supplyBalance: false,
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
    customFields: [],
    customCells: [],
    locations: { type: 'none' },
    activation: { mode: 'redirect' },
    textImages: [],
    businessServices: [],
    timeLimits: [],
  }
}

/** The form that a new card starts with: her number, needed, and her name, if she likes. */
export function newForm(locale: Locale): ActivationForm {
  const say = words[locale]
  return {
    fields: [
      {
        id: 'USER_FORM_INFO_FLAG_MOBILE',
        kind: 'common',
        name: '手机号',
        required: true,
        purpose: say.mobilePurpose,
      },
      {
        id: 'USER_FORM_INFO_FLAG_NAME',
        kind: 'common',
        name: '姓名',
        required: false,
        purpose: say.namePurpose,
      },
    ],
    canModify: true,
  }
}
