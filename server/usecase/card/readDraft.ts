import { cardColors } from '../../../shared/console/cardColors.ts'
import {
  businessServices,
  CardColorName,
  codeTypes,
  nameTypes,
  weekdays,
  type CardDraft,
  type Target,
} from '../../../shared/console/cardDraft.ts'
import type { CardGetResult } from '../../wechat/card/get.ts'
import { activationModeOf, validityOf } from './readTemplate.ts'
import { anySaid, said } from './said.ts'

type BaseInfo = CardGetResult['baseInfo']
type MemberCard = CardGetResult['memberCard']

/**
 * WeChat's answer about a member card as the draft that would make it again. What WeChat answers in a shape of no meaning to
 * us (a code type of tomorrow) becomes the plainest one; what says nothing is absent.
 */
export function readDraft({ baseInfo, memberCard, advancedInfo }: CardGetResult): CardDraft {
  return {
    logoUrl: baseInfo.logoUrl,
    brandName: baseInfo.brandName,
    title: baseInfo.title,
    color: colorNameOf(baseInfo.color),
    codeType: oneOf(codeTypes, baseInfo.codeType) ?? 'CODE_TYPE_TEXT',
    notice: baseInfo.notice ?? '',
    description: baseInfo.description ?? '',
    prerogative: memberCard.prerogative ?? '',
    supplyBonus: memberCard.supplyBonus ?? false,
    supplyBalance: memberCard.supplyBalance ?? false,
    ...said({
      backgroundUrl: memberCard.backgroundPicUrl,
      servicePhone: baseInfo.servicePhone,
      bonusRules: memberCard.bonusRules,
      bonusCleared: memberCard.bonusCleared,
      bonusLink: target(memberCard.bonusUrl, memberCard.bonusAppBrandUserName, memberCard.bonusAppBrandPass),
      bonusRule: positive(memberCard.bonusRule),
      balanceRules: memberCard.balanceRules,
      balanceLink: target(
        memberCard.balanceUrl,
        memberCard.balanceAppBrandUserName,
        memberCard.balanceAppBrandPass,
      ),
      discount: memberCard.discount || undefined,
      subMerchantId: baseInfo.subMerchantInfo?.merchantId,
    }),
    validity: validityOf(baseInfo.dateInfo),
    quantity: baseInfo.sku.quantity,
    codes: codesOf(baseInfo),
    bindOpenid: baseInfo.bindOpenid ?? false,
    getLimit: baseInfo.getLimit ?? 50,
    canShare: baseInfo.canShare ?? false,
    canGiveFriend: baseInfo.canGiveFriend ?? false,
    needPushOnView: baseInfo.needPushOnView ?? false,
    useDynamicCode: baseInfo.useDynamicCode ?? false,
    center: center(baseInfo),
    ...said({
      customUrl: row(
        baseInfo.customUrlName,
        baseInfo.customUrlSubTitle,
        target(baseInfo.customUrl, baseInfo.customAppBrandUserName, baseInfo.customAppBrandPass),
      ),
      promotionUrl: row(
        baseInfo.promotionUrlName,
        baseInfo.promotionUrlSubTitle,
        target(baseInfo.promotionUrl, baseInfo.promotionAppBrandUserName, baseInfo.promotionAppBrandPass),
      ),
    }),
    customFields: customFields(memberCard),
    customCells: customCells(memberCard),
    locations: locations(baseInfo),
    activation: activation(memberCard),
    ...story(advancedInfo),
  }
}

/** Hex back to WeChat's name; a name is taken as it is. */
function colorNameOf(color: string): CardColorName {
  const byName = CardColorName.safeParse(color)
  if (byName.success) return byName.data
  const known = CardColorName.options.find((name) => cardColors[name] === color.toLowerCase())
  return known ?? 'Color010'
}

const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((known) => known === word)

function codesOf({ useCustomCode, getCustomCodeMode }: BaseInfo): CardDraft['codes'] {
  if (getCustomCodeMode === 'GET_CUSTOM_CODE_MODE_DEPOSIT') return 'deposited'
  return useCustomCode ? 'own' : 'wechat'
}

function target(url?: string, userName?: string, path?: string): Target | undefined {
  if (!url && !userName) return undefined
  return { ...said({ url }), ...(userName ? { miniProgram: { userName, path: path ?? '' } } : {}) }
}

function row(name: string | undefined, subTitle: string | undefined, leads: Target | undefined) {
  if (!name && !leads) return undefined
  return { name: name ?? '', ...said({ subTitle }), target: leads ?? {} }
}

function center(base: BaseInfo): CardDraft['center'] {
  if (base.isPayAndQrcode) return { type: 'payAndCode' }
  if (base.payInfo?.swipeCard?.isSwipeCard) return { type: 'pay' }
  if (!base.centerTitle) return { type: 'none' }
  const leads = target(base.centerUrl, base.centerAppBrandUserName, base.centerAppBrandPass)
  return {
    type: 'link',
    title: base.centerTitle,
    ...said({ subTitle: base.centerSubTitle }),
    target: leads ?? {},
  }
}

/** WeChat answers 0 where nothing was said. */
function positive(rule: MemberCard['bonusRule']): CardDraft['bonusRule'] {
  const kept = Object.entries(rule ?? {}).filter(([, value]) => value)
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as CardDraft['bonusRule'])
}

function customFields({ customField1, customField2, customField3 }: MemberCard): CardDraft['customFields'] {
  return [customField1, customField2, customField3].flatMap((field) => {
    if (!field?.nameType && !field?.name) return []
    const { url } = field
    const nameType = oneOf(nameTypes, field.nameType)
    return [
      nameType ? { nameType, ...said({ url }) } : { ...said({ name: field.name || field.nameType, url }) },
    ]
  })
}

function customCells({ customCell1, customCell2, customCell3 }: MemberCard): CardDraft['customCells'] {
  return [customCell1, customCell2, customCell3].flatMap((cell) => {
    if (!cell?.name) return []
    const { name, tips, url, appBrandUserName, appBrandPass } = cell
    return [{ name, ...said({ tips }), target: target(url, appBrandUserName, appBrandPass) ?? {} }]
  })
}

function locations({ useAllLocations, locationIdList = [] }: BaseInfo): CardDraft['locations'] {
  if (useAllLocations) return { type: 'all' }
  return locationIdList.length > 0 ? { type: 'list', ids: locationIdList } : { type: 'none' }
}

/** A card that nothing activates has a page of the merchant's that leads nowhere: its health says so. */
function activation(card: MemberCard): CardDraft['activation'] {
  const mode = activationModeOf(card)
  if (mode !== 'interface' && mode !== 'none') return { mode }
  const { activateUrl, activateAppBrandUserName, activateAppBrandPass } = card
  return {
    mode: 'interface',
    target: target(activateUrl, activateAppBrandUserName, activateAppBrandPass) ?? {},
  }
}

function story(info: CardGetResult['advancedInfo']) {
  const [iconUrl] = info?.abstract?.iconUrlList ?? []
  const abstract = iconUrl ? { text: info?.abstract?.abstract ?? '', iconUrl } : undefined
  return {
    ...said({ abstract, useCondition: anySaid(info?.useCondition) }),
    textImages: (info?.textImageList ?? []).flatMap(({ imageUrl, text }) =>
      imageUrl ? [{ imageUrl, text: text ?? '' }] : [],
    ),
    businessServices: (info?.businessService ?? []).flatMap((word) => oneOf(businessServices, word) ?? []),
    timeLimits: (info?.timeLimit ?? []).flatMap((limit) => {
      const day = oneOf(weekdays, limit.type)
      return day ? [{ day, ...dayTimes(limit) }] : []
    }),
  }
}

type TimeLimit = NonNullable<NonNullable<CardGetResult['advancedInfo']>['timeLimit']>[number]
function dayTimes({ beginHour, beginMinute, endHour, endMinute }: TimeLimit) {
  return {
    ...(beginHour === undefined ? {} : { begin: { hour: beginHour, minute: beginMinute ?? 0 } }),
    ...(endHour === undefined ? {} : { end: { hour: endHour, minute: endMinute ?? 0 } }),
  }
}
