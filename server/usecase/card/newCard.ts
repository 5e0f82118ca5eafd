import type { ActivationForm, CardTemplate } from '../../../shared/card.ts'
import type { CardColor, CodeType } from '../../wechat/card/create/baseInfo.ts'
import type { BonusRule, MemberCard } from '../../wechat/card/create/memberCard.ts'
import { cardColors } from './colors.ts'

/** A JPG or PNG of at most 1 MB. */
export type Picture = { bytes: Uint8Array; filename: string; contentType: 'image/jpeg' | 'image/png' }

/** A card to be made. Lengths are UTF-8 bytes, a Chinese character counting three. */
export type NewCard = {
  /** 300 × 300 pixels. */
  logo: Picture
  /** At most 1000 × 600 pixels; takes the colour's place. */
  background?: Picture
  /** 36. */
  brandName: string
  /** 27. */
  title: string
  color: CardColor
  codeType?: CodeType
  /** 48. */
  notice: string
  /** 3072. */
  description: string
  /** 3072. */
  prerogative: string
  /** 24. */
  servicePhone?: string
  supplyBonus: boolean
  supplyBalance?: boolean
  /** 128. */
  bonusRules?: string
  /** 128. */
  bonusCleared?: string
  /** 128. */
  balanceRules?: string
  bonusRule?: BonusRule
  /** Percent off. */
  discount?: number
  quantity: number
  form: ActivationForm
}

const lengthsMax = {
  brandName: 36,
  title: 27,
  notice: 48,
  description: 3072,
  prerogative: 3072,
  servicePhone: 24,
  bonusRules: 128,
  bonusCleared: 128,
  balanceRules: 128,
} as const

/** The names of what WeChat would refuse as too long or missing, found before anything is uploaded. */
export function faultsOf(card: NewCard): string[] {
  const tooLong = Object.entries(lengthsMax)
    .filter(([name, max]) => Buffer.byteLength(card[name as keyof typeof lengthsMax] ?? '') > max)
    .map(([name]) => name)
  const empty = (['brandName', 'title', 'notice', 'description', 'prerogative'] as const).filter(
    (name) => !card[name],
  )
  return [...tooLong, ...empty]
}

export type UploadedPictures = { logoUrl: string; backgroundUrl?: string }

/** The card as WeChat wants it: activation by WeChat's form with a redirect, and by nothing else (wire contract 3.6). */
export function toWechat(card: NewCard, pictures: UploadedPictures, afterSubmitUrl: string): MemberCard {
  const { servicePhone, bonusRules, bonusCleared, balanceRules, bonusRule, discount } = card
  return {
    baseInfo: {
      logoUrl: pictures.logoUrl,
      codeType: card.codeType ?? 'CODE_TYPE_BARCODE',
      brandName: card.brandName,
      title: card.title,
      color: card.color,
      notice: card.notice,
      description: card.description,
      sku: { quantity: card.quantity },
      dateInfo: { type: 'DATE_TYPE_PERMANENT' },
      getLimit: 1,
      canShare: true,
      canGiveFriend: false,
      needPushOnView: true,
      ...(servicePhone ? { servicePhone } : {}),
    },
    prerogative: card.prerogative,
    supplyBonus: card.supplyBonus,
    supplyBalance: card.supplyBalance ?? false,
    wxActivate: true,
    wxActivateAfterSubmit: true,
    wxActivateAfterSubmitUrl: afterSubmitUrl,
    ...(pictures.backgroundUrl ? { backgroundPicUrl: pictures.backgroundUrl } : {}),
    ...(bonusRules ? { bonusRules } : {}),
    ...(bonusCleared ? { bonusCleared } : {}),
    ...(balanceRules ? { balanceRules } : {}),
    ...(bonusRule ? { bonusRule } : {}),
    ...(discount ? { discount } : {}),
  }
}

/** The same as the portal shows it, until WeChat's own word is read. */
export function toTemplate(card: NewCard, pictures: UploadedPictures, afterSubmitUrl: string): CardTemplate {
  const { logo: _, background: __, color, codeType, quantity, form: ___, ...words } = card
  return {
    ...words,
    ...pictures,
    color: cardColors[color],
    codeType: codeType ?? 'CODE_TYPE_BARCODE',
    quantity,
    supplyBalance: card.supplyBalance ?? false,
    validity: { type: 'permanent' },
    useCustomCode: false,
    bindOpenid: false,
    activationMode: 'redirect',
    activateAfterSubmitUrl: afterSubmitUrl,
  }
}
