import type { CardTemplate } from '../../../shared/card.ts'
import { cardColors } from '../../../shared/console/cardColors.ts'
import type { CardGetResult } from '../../wechat/card/get.ts'

type BaseInfo = CardGetResult['baseInfo']
type MemberCard = CardGetResult['memberCard']

const byName: Record<string, string> = cardColors

/** `card/get` answers in hex; an old card, or a proxy, may still say the name. */
const colorOf = (color: string) =>
  /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : (byName[color] ?? cardColors.Color010)

/**
 * What WeChat does with the flags of activation (wire contract 3.6): `auto_activate` beats `activate_url` beats
 * `wx_activate`, in silence; and a non-empty address after the form makes a one-tap card a redirect card, whatever its flag says.
 */
export function activationModeOf(card: MemberCard): CardTemplate['activationMode'] {
  if (card.autoActivate) return 'auto'
  if (card.activateUrl) return 'interface'
  if (card.wxActivate) return card.wxActivateAfterSubmitUrl ? 'redirect' : 'oneTap'
  return 'none'
}

/** Numeric types are those of the first years: 1 a range, 2 a term (wire contract 3.4). */
export function validityOf(info: BaseInfo['dateInfo']): CardTemplate['validity'] {
  const { type, beginTimestamp, endTimestamp, fixedTerm, fixedBeginTerm } = info
  if (type === 'DATE_TYPE_FIX_TIME_RANGE' || type === 1) {
    return { type: 'range', beginsAt: beginTimestamp ?? 0, endsAt: endTimestamp ?? 0 }
  }
  if (type === 'DATE_TYPE_FIX_TERM' || type === 2) {
    return { type: 'term', days: fixedTerm ?? 0, startsAfterDays: fixedBeginTerm ?? 0 }
  }
  return { type: 'permanent' }
}

/** Only what has words: WeChat writes an empty text where the merchant said nothing. */
function spoken<Key extends string>(fields: Record<Key, string | undefined>): { [K in Key]?: string } {
  const said = Object.entries<string | undefined>(fields).filter(([, value]) => value)
  return Object.fromEntries(said) as { [K in Key]?: string }
}

/** In their places, for the place is what updateuser names. WeChat writes a field that was taken away as blanks. */
const customFieldsOf = ({
  customField1,
  customField2,
  customField3,
}: MemberCard): CardTemplate['customFields'] =>
  [customField1, customField2, customField3].map((field) =>
    field && (field.nameType || field.name) ? spoken({ nameType: field.nameType, name: field.name }) : null,
  )

/** WeChat's answer about a member card, in the words of the house. */
export function readTemplate({ baseInfo, memberCard }: CardGetResult): CardTemplate {
  return {
    brandName: baseInfo.brandName,
    title: baseInfo.title,
    logoUrl: baseInfo.logoUrl,
    color: colorOf(baseInfo.color),
    codeType: baseInfo.codeType,
    notice: baseInfo.notice ?? '',
    description: baseInfo.description ?? '',
    prerogative: memberCard.prerogative ?? '',
    supplyBonus: memberCard.supplyBonus ?? false,
    supplyBalance: memberCard.supplyBalance ?? false,
    ...spoken({
      backgroundUrl: memberCard.backgroundPicUrl,
      servicePhone: baseInfo.servicePhone,
      bonusRules: memberCard.bonusRules,
      bonusCleared: memberCard.bonusCleared,
      balanceRules: memberCard.balanceRules,
      activateAfterSubmitUrl: memberCard.wxActivateAfterSubmitUrl,
    }),
    ...(memberCard.bonusRule === undefined ? {} : { bonusRule: memberCard.bonusRule }),
    ...(memberCard.discount ? { discount: memberCard.discount } : {}),
    validity: validityOf(baseInfo.dateInfo),
    quantity: baseInfo.sku.quantity,
    useCustomCode: baseInfo.useCustomCode ?? false,
    bindOpenid: baseInfo.bindOpenid ?? false,
    activationMode: activationModeOf(memberCard),
    customFields: customFieldsOf(memberCard),
  }
}
