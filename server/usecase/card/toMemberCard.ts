import type { CardDraft, Target } from '../../../shared/console/cardDraft.ts'
import type { AdvancedInfo } from '../../wechat/card/create/advancedInfo.ts'
import type { BaseInfo, DateInfo } from '../../wechat/card/create/baseInfo.ts'
import type { CustomCell, CustomField, MemberCard } from '../../wechat/card/create/memberCard.ts'
import { anySaid, said } from './said.ts'

/**
 * A draft as card/create wants it (wire contract 3). Every empty text is left out; of the ways of activation exactly one is
 * filled in, for WeChat lets one beat the other in silence (3.6). `afterSubmitUrl` is where WeChat's form leads back to.
 */
export function toMemberCard(draft: CardDraft, afterSubmitUrl: string): MemberCard {
  const advanced = advancedInfo(draft)
  const { prerogative, supplyBonus, supplyBalance, discount } = draft
  return {
    baseInfo: baseInfo(draft),
    ...(advanced ? { advancedInfo: advanced } : {}),
    prerogative,
    supplyBonus,
    supplyBalance,
    ...said({ backgroundPicUrl: draft.backgroundUrl, discount }),
    ...points(draft),
    ...activation(draft, afterSubmitUrl),
    ...customRows(draft),
  } as MemberCard
}

function baseInfo(draft: CardDraft): BaseInfo {
  const { codes, locations, subMerchantId } = draft
  return {
    logoUrl: draft.logoUrl,
    codeType: draft.codeType,
    brandName: draft.brandName,
    title: draft.title,
    color: draft.color,
    notice: draft.notice,
    description: draft.description,
    sku: { quantity: draft.quantity },
    dateInfo: dateInfo(draft.validity),
    getLimit: draft.getLimit,
    canShare: draft.canShare,
    canGiveFriend: draft.canGiveFriend,
    needPushOnView: draft.needPushOnView,
    ...said({ servicePhone: draft.servicePhone }),
    ...(codes === 'wechat' ? {} : { useCustomCode: true }),
    ...(codes === 'deposited' ? { getCustomCodeMode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' } : {}),
    ...(draft.bindOpenid ? { bindOpenid: true } : {}),
    ...(draft.useDynamicCode ? { useDynamicCode: true } : {}),
    ...(subMerchantId === undefined ? {} : { subMerchantInfo: { merchantId: subMerchantId } }),
    ...(locations.type === 'all' ? { useAllLocations: true } : {}),
    ...(locations.type === 'list' ? { locationIdList: locations.ids } : {}),
    ...center(draft),
    ...row('customUrl', 'custom', draft.customUrl),
    ...row('promotionUrl', 'promotion', draft.promotionUrl),
  } as BaseInfo
}

function dateInfo(validity: CardDraft['validity']): DateInfo {
  switch (validity.type) {
    case 'permanent':
      return { type: 'DATE_TYPE_PERMANENT' }
    case 'range':
      return {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        beginTimestamp: validity.beginsAt,
        endTimestamp: validity.endsAt,
      }
    case 'term':
      return {
        type: 'DATE_TYPE_FIX_TERM',
        fixedTerm: validity.days,
        fixedBeginTerm: validity.startsAfterDays,
      }
  }
}

/** The keys of a Mini Program beside an address; `_pass` is WeChat's own word for its path. */
const miniProgram = (name: string, target: Target | undefined) =>
  said({
    [`${name}AppBrandUserName`]: target?.miniProgram?.userName,
    [`${name}AppBrandPass`]: target?.miniProgram?.path,
  })

function center({ center }: CardDraft) {
  switch (center.type) {
    case 'none':
      return {}
    case 'pay':
      return { payInfo: { swipeCard: { isSwipeCard: true } } }
    case 'payAndCode':
      return { isPayAndQrcode: true }
    case 'link':
      return {
        ...said({ centerTitle: center.title, centerSubTitle: center.subTitle, centerUrl: center.target.url }),
        ...miniProgram('center', center.target),
      }
  }
}

function row(key: 'customUrl' | 'promotionUrl', app: string, said_: CardDraft['customUrl']) {
  if (!said_) return {}
  return {
    ...said({ [`${key}Name`]: said_.name, [`${key}SubTitle`]: said_.subTitle, [key]: said_.target.url }),
    ...miniProgram(app, said_.target),
  }
}

function points({ bonusRules, bonusCleared, bonusLink, bonusRule, balanceRules, balanceLink }: CardDraft) {
  return {
    ...said({
      bonusRules,
      bonusCleared,
      bonusUrl: bonusLink?.url,
      bonusRule: anySaid(bonusRule),
      balanceRules,
      balanceUrl: balanceLink?.url,
    }),
    ...miniProgram('bonus', bonusLink),
    ...miniProgram('balance', balanceLink),
  }
}

function activation({ activation: way }: CardDraft, afterSubmitUrl: string) {
  switch (way.mode) {
    case 'auto':
      return { autoActivate: true }
    case 'oneTap':
      return { wxActivate: true }
    case 'redirect':
      return { wxActivate: true, wxActivateAfterSubmit: true, wxActivateAfterSubmitUrl: afterSubmitUrl }
    case 'interface':
      return { ...said({ activateUrl: way.target.url }), ...miniProgram('activate', way.target) }
  }
}

function customRows({ customFields, customCells }: CardDraft) {
  const fields = customFields.map(({ nameType, name, url }, index) => [
    `customField${index + 1}`,
    said({ nameType, name, url }) as CustomField,
  ])
  const cells = customCells.map(({ name, tips, target }, index) => [
    `customCell${index + 1}`,
    {
      ...said({ name, tips, url: target.url }),
      ...said({
        appBrandUserName: target.miniProgram?.userName,
        appBrandPass: target.miniProgram?.path,
      }),
    } as CustomCell,
  ])
  return Object.fromEntries([...fields, ...cells]) as Partial<MemberCard>
}

function advancedInfo(draft: CardDraft): AdvancedInfo | undefined {
  const { abstract, textImages, timeLimits, businessServices, useCondition } = draft
  return anySaid({
    useCondition: anySaid(useCondition),
    abstract: abstract && { abstract: abstract.text, iconUrlList: [abstract.iconUrl] },
    textImageList:
      textImages.length > 0
        ? textImages.map(({ imageUrl, text }) => ({ imageUrl, ...said({ text }) }))
        : undefined,
    timeLimit: timeLimits.length > 0 ? timeLimits.map(timeLimit) : undefined,
    businessService: businessServices.length > 0 ? businessServices : undefined,
  }) as AdvancedInfo | undefined
}

const timeLimit = ({ day, begin, end }: CardDraft['timeLimits'][number]) => ({
  type: day,
  ...said({
    beginHour: begin?.hour,
    beginMinute: begin?.minute,
    endHour: end?.hour,
    endMinute: end?.minute,
  }),
})
