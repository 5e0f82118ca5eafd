import { bonusFaults } from './bonusFaults.ts'
import type { CardDraft } from './cardDraft.ts'
import { byteLimitOf, cardCounts } from './cardLimits.ts'
import { collectFaults, isWebAddress, type Fault, type Faults } from './fault.ts'
import { targetFaults } from './targetFaults.ts'
import { validityFaults } from './validityFaults.ts'

export type { Fault } from './fault.ts'

/**
 * Everything about a new card that WeChat would refuse or ignore in silence, at its path below the draft; nothing for a
 * card that can be sent. The same in the page and on the server. `now` in Unix seconds lets a date in the past be found.
 */
export function cardFaults(draft: CardDraft, now?: number): Fault[] {
  const faults = collectFaults()
  words(faults, draft)
  bonusFaults(faults, draft)
  balance(faults, draft)
  if (draft.discount !== undefined) {
    inRange(faults, 'discount', draft.discount, cardCounts.discountMin, cardCounts.discountMax)
  }
  validityFaults(faults, draft.validity, now)
  stockAndCodes(faults, draft)
  links(faults, draft)
  customFields(faults, draft)
  customCells(faults, draft)
  locations(faults, draft)
  story(faults, draft)
  timeLimits(faults, draft)
  return faults.list
}

function words(faults: Faults, draft: CardDraft) {
  for (const path of ['brandName', 'title', 'notice', 'prerogative', 'description'] as const) {
    faults.need(path, draft[path])
    faults.length(path, draft[path], byteLimitOf(path))
  }
  faults.length('servicePhone', draft.servicePhone, byteLimitOf('servicePhone'))
  if (faults.need('logoUrl', draft.logoUrl)) picture(faults, 'logoUrl', draft.logoUrl)
  if (draft.backgroundUrl) picture(faults, 'backgroundUrl', draft.backgroundUrl)
}

function picture(faults: Faults, path: string, url: string) {
  if (/[^\u0021-\u007E]/.test(url) || !isWebAddress(url)) faults.add(path, 'not_picture')
  faults.length(path, url, byteLimitOf(path))
}

function balance(faults: Faults, draft: CardDraft) {
  if (!draft.supplyBalance) {
    if (draft.balanceRules) faults.add('balanceRules', 'conflict', { with: 'supplyBalance' })
    if (draft.balanceLink) faults.add('balanceLink.url', 'conflict', { with: 'supplyBalance' })
  }
  faults.length('balanceRules', draft.balanceRules, byteLimitOf('balanceRules'))
  if (draft.balanceLink) targetFaults(faults, 'balanceLink', draft.balanceLink)
}

function stockAndCodes(faults: Faults, draft: CardDraft) {
  const { quantity, codes, getLimit, subMerchantId } = draft
  if (codes === 'deposited') {
    if (quantity !== 0) faults.add('quantity', 'conflict', { with: 'deposited' })
  } else inRange(faults, 'quantity', quantity, 1, cardCounts.stockMax)
  inRange(faults, 'getLimit', getLimit, 1, cardCounts.getLimitMax)
  if (draft.useDynamicCode && codes !== 'wechat') {
    faults.add('useDynamicCode', 'conflict', { with: 'own_codes' })
  }
  if (draft.canShare && draft.bindOpenid) faults.add('canShare', 'conflict', { with: 'bindOpenid' })
  if (subMerchantId !== undefined && subMerchantId < 1) faults.add('subMerchantId', 'too_small', { min: 1 })
}

function links(faults: Faults, { center, customUrl, promotionUrl, activation }: CardDraft) {
  if (center.type === 'link') {
    faults.need('center.title', center.title)
    faults.length('center.title', center.title, byteLimitOf('center.title'))
    faults.length('center.subTitle', center.subTitle, byteLimitOf('center.subTitle'))
    targetFaults(faults, 'center.target', center.target)
  }
  for (const [path, row] of Object.entries({ customUrl, promotionUrl })) {
    if (!row) continue
    faults.need(`${path}.name`, row.name)
    faults.length(`${path}.name`, row.name, byteLimitOf(`${path}.name`))
    faults.length(`${path}.subTitle`, row.subTitle, byteLimitOf(`${path}.subTitle`))
    targetFaults(faults, `${path}.target`, row.target)
  }
  if (activation.mode === 'interface') targetFaults(faults, 'activation.target', activation.target)
}

function customFields(faults: Faults, { customFields: fields }: CardDraft) {
  atMost(faults, 'customFields', fields.length, cardCounts.customFieldsMax)
  const seen = new Set<string>()
  for (const [index, { nameType, name, url }] of fields.entries()) {
    const path = `customFields.${index}`
    if (nameType && name) faults.add(`${path}.name`, 'conflict', { with: 'name_and_type' })
    const said = nameType ?? name?.trim() ?? ''
    if (said === '') faults.add(`${path}.name`, 'missing')
    else if (seen.has(said)) faults.add(`${path}.${nameType ? 'nameType' : 'name'}`, 'twice')
    seen.add(said)
    faults.length(`${path}.name`, name, byteLimitOf(`${path}.name`))
    faults.url(`${path}.url`, url, byteLimitOf(`${path}.url`))
  }
}

function customCells(faults: Faults, { customCells: cells }: CardDraft) {
  atMost(faults, 'customCells', cells.length, cardCounts.customCellsMax)
  const seen = new Set<string>()
  for (const [index, cell] of cells.entries()) {
    const path = `customCells.${index}`
    const name = cell.name.trim()
    if (faults.need(`${path}.name`, name) && seen.has(name)) faults.add(`${path}.name`, 'twice')
    seen.add(name)
    faults.length(`${path}.name`, cell.name, byteLimitOf(`${path}.name`))
    faults.length(`${path}.tips`, cell.tips, byteLimitOf(`${path}.tips`))
    targetFaults(faults, `${path}.target`, cell.target)
  }
}

function locations(faults: Faults, { locations: where }: CardDraft) {
  if (where.type !== 'list') return
  if (where.ids.length === 0) faults.add('locations.ids', 'missing')
  if (where.ids.some((id) => id < 1)) faults.add('locations.ids', 'malformed', { with: 'location' })
  if (new Set(where.ids).size < where.ids.length) faults.add('locations.ids', 'twice')
}

function story(faults: Faults, { abstract, textImages, businessServices, useCondition }: CardDraft) {
  if (abstract) {
    faults.need('abstract.text', abstract.text)
    faults.length('abstract.text', abstract.text, byteLimitOf('abstract.text'))
    if (faults.need('abstract.iconUrl', abstract.iconUrl)) {
      picture(faults, 'abstract.iconUrl', abstract.iconUrl)
    }
  }
  for (const [index, { imageUrl, text }] of textImages.entries()) {
    const path = `textImages.${index}`
    if (faults.need(`${path}.imageUrl`, imageUrl)) picture(faults, `${path}.imageUrl`, imageUrl)
    faults.length(`${path}.text`, text, byteLimitOf(`${path}.text`))
  }
  if (new Set(businessServices).size < businessServices.length) faults.add('businessServices', 'twice')
  for (const key of ['acceptCategory', 'rejectCategory', 'objectUseFor'] as const) {
    faults.length(`useCondition.${key}`, useCondition?.[key], byteLimitOf(`useCondition.${key}`))
  }
  const { leastCost } = useCondition ?? {}
  if (leastCost !== undefined) inRange(faults, 'useCondition.leastCost', leastCost, 0, cardCounts.numberMax)
}

type DayTime = { hour: number; minute: number }
const isDayTime = ({ hour, minute }: DayTime) => hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59

function timeLimits(faults: Faults, { timeLimits: limits }: CardDraft) {
  for (const [index, { begin, end }] of limits.entries()) {
    const path = `timeLimits.${index}`
    if (begin && !isDayTime(begin)) faults.add(`${path}.begin`, 'malformed', { with: 'day_time' })
    if (end && !isDayTime(end)) faults.add(`${path}.end`, 'malformed', { with: 'day_time' })
    if (begin && !end) faults.add(`${path}.end`, 'missing')
    if (end && !begin) faults.add(`${path}.begin`, 'missing')
    if (begin && end && begin.hour * 60 + begin.minute >= end.hour * 60 + end.minute) {
      faults.add(`${path}.end`, 'conflict', { with: 'begin_after_end' })
    }
  }
}

function inRange(faults: Faults, path: string, is: number, min: number, max: number) {
  if (is < min) faults.add(path, 'too_small', { min, is })
  if (is > max) faults.add(path, 'too_large', { max, is })
}

function atMost(faults: Faults, path: string, is: number, max: number) {
  if (is > max) faults.add(path, 'too_many', { max, is })
}
