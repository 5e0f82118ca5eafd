import type { CardDraft } from '../../../../../shared/console/cardDraft.ts'

const optionalTexts = ['backgroundUrl', 'servicePhone', 'bonusRules', 'bonusCleared', 'balanceRules'] as const

/** An object without its empty texts and undefined values; undefined where nothing is left. */
function withoutEmpty<T extends object>(value: T | undefined): T | undefined {
  if (!value) return undefined
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== '')
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T)
}

/**
 * The draft as it is sent: optional texts that stayed empty are left out, and what a switched-off part had said (the
 * rules of points that are not shown) is not sent along. The draft itself stays as it is, so that switching on again
 * finds everything in place.
 */
export function tidyDraft(draft: CardDraft): CardDraft {
  // A draft on a page is a proxy, which structuredClone does not take; it holds nothing that JSON does not.
  const tidy = JSON.parse(JSON.stringify(draft)) as CardDraft
  for (const field of optionalTexts) if (!tidy[field]?.trim()) delete tidy[field]
  if (!tidy.supplyBonus)
    for (const field of ['bonusRules', 'bonusCleared', 'bonusLink', 'bonusRule'] as const) delete tidy[field]
  if (!tidy.supplyBalance) for (const field of ['balanceRules', 'balanceLink'] as const) delete tidy[field]
  if (!tidy.discount) delete tidy.discount
  tidy.bonusRule = withoutEmpty(tidy.bonusRule)
  tidy.useCondition = withoutEmpty(tidy.useCondition)
  if (!tidy.bonusRule) delete tidy.bonusRule
  if (!tidy.useCondition) delete tidy.useCondition
  if (tidy.subMerchantId === undefined) delete tidy.subMerchantId
  for (const row of [
    tidy.customUrl,
    tidy.promotionUrl,
    tidy.center.type === 'link' ? tidy.center : undefined,
  ])
    if (row && !row.subTitle) delete row.subTitle
  for (const field of tidy.customFields) {
    if (!field.url) delete field.url
    if (field.nameType) delete field.name
  }
  for (const cell of tidy.customCells) if (!cell.tips) delete cell.tips
  for (const target of targetsOf(tidy)) if (!target.url) delete target.url
  return tidy
}

function targetsOf(draft: CardDraft) {
  return [
    draft.bonusLink,
    draft.balanceLink,
    draft.customUrl?.target,
    draft.promotionUrl?.target,
    draft.center.type === 'link' ? draft.center.target : undefined,
    draft.activation.mode === 'interface' ? draft.activation.target : undefined,
    ...draft.customCells.map((cell) => cell.target),
  ].filter((target) => target !== undefined)
}
