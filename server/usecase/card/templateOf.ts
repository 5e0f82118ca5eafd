import type { CardTemplate } from '../../../shared/card.ts'
import { cardColors } from '../../../shared/console/cardColors.ts'
import type { CardDraft } from '../../../shared/console/cardDraft.ts'
import { CardColorName, codeTypes } from '../../../shared/console/cardDraft.ts'
import { anySaid, said } from './said.ts'

/** A new card as the portal shows it, until WeChat's own word is read. */
export function templateOf(draft: CardDraft, afterSubmitUrl: string): CardTemplate {
  return {
    brandName: draft.brandName,
    title: draft.title,
    logoUrl: draft.logoUrl,
    color: cardColors[draft.color],
    codeType: draft.codeType,
    notice: draft.notice,
    description: draft.description,
    prerogative: draft.prerogative,
    supplyBonus: draft.supplyBonus,
    supplyBalance: draft.supplyBalance,
    ...said({
      backgroundUrl: draft.backgroundUrl,
      servicePhone: draft.servicePhone,
      bonusRules: draft.bonusRules,
      bonusCleared: draft.bonusCleared,
      balanceRules: draft.balanceRules,
      bonusRule: anySaid(draft.bonusRule),
      discount: draft.discount,
    }),
    validity: draft.validity,
    quantity: draft.quantity,
    useCustomCode: draft.codes !== 'wechat',
    bindOpenid: draft.bindOpenid,
    activationMode: draft.activation.mode,
    ...(draft.activation.mode === 'redirect' ? { activateAfterSubmitUrl: afterSubmitUrl } : {}),
  }
}

/**
 * The other way round, where WeChat does not answer: what the database knows of a card, and the plainest values for what
 * only WeChat knows. Good to look at, not to edit.
 */
export function draftOfTemplate(template: CardTemplate): CardDraft {
  const color = CardColorName.options.find((name) => cardColors[name] === template.color) ?? 'Color010'
  const { activationMode: mode } = template
  return {
    logoUrl: template.logoUrl,
    brandName: template.brandName,
    title: template.title,
    color,
    codeType: codeTypes.find((type) => type === template.codeType) ?? 'CODE_TYPE_TEXT',
    notice: template.notice,
    description: template.description,
    prerogative: template.prerogative,
    supplyBonus: template.supplyBonus,
    supplyBalance: template.supplyBalance,
    ...said({
      backgroundUrl: template.backgroundUrl,
      servicePhone: template.servicePhone,
      bonusRules: template.bonusRules,
      bonusCleared: template.bonusCleared,
      balanceRules: template.balanceRules,
      bonusRule: anySaid(template.bonusRule),
      discount: template.discount,
    }),
    validity: template.validity,
    quantity: template.quantity,
    codes: template.useCustomCode ? 'own' : 'wechat',
    bindOpenid: template.bindOpenid,
    getLimit: 1,
    canShare: false,
    canGiveFriend: false,
    needPushOnView: false,
    useDynamicCode: false,
    center: { type: 'none' },
    customFields: [],
    customCells: [],
    locations: { type: 'none' },
    activation: mode === 'interface' || mode === 'none' ? { mode: 'interface', target: {} } : { mode },
    textImages: [],
    businessServices: [],
    timeLimits: [],
  }
}
