import type { Account } from '../account.ts'
import { type JsonObject, flagAt, objectAt, textAt, wholeAt } from '../json.ts'
import type { World } from '../world.ts'
import { checkAdvanced } from './advancedInfo.ts'
import { baseUrls, checkBaseInfo, isUploaded } from './baseInfo.ts'
import { chineseUrl, tooLong } from './fields.ts'

const lengths = {
  background_pic_url: 128,
  prerogative: 3072,
  bonus_url: 128,
  bonus_cleared: 128,
  bonus_rules: 128,
  balance_url: 128,
  balance_rules: 128,
  activate_url: 128,
}
const urls = ['bonus_url', 'balance_url', 'activate_url', 'wx_activate_after_submit_url']
const cellLengths = { name: 15, tips: 18, url: 128 }
// WeChat's own words for a field are longer than the page says of name_type; only free text is measured.
const fieldLengths = { name: 24, url: 128 }
const fieldTypes = ['LEVEL', 'COUPON', 'STAMP', 'DISCOUNT', 'ACHIEVEMEN', 'MILEAGE', 'SET_POINTS', 'TIMS']

/** The first thing that is wrong with member_card, as an errcode (wire contract 3.1 to 3.3). */
export function checkMemberCard(world: World, account: Account, card: JsonObject): number | undefined {
  const base = objectAt(card, 'base_info')
  if (!base) return 41011
  return checkBaseInfo(world, account, base) ?? checkOwn(world, account, card) ?? checkAdvanced(world, card)
}

function checkOwn(world: World, account: Account, card: JsonObject): number | undefined {
  if (textAt(card, 'prerogative') === '') return 41011
  if (typeof card.supply_bonus !== 'boolean' || typeof card.supply_balance !== 'boolean') return 41011
  const length = tooLong(card, lengths)
  if (length) return length
  if (flagAt(card, 'supply_bonus') && !account.permissions.bonus) return 43011
  if (flagAt(card, 'supply_balance') && !account.permissions.balance) return 43010
  const background = textAt(card, 'background_pic_url')
  if (background && !isUploaded(world, background)) return 40141
  const redirect = textAt(card, 'wx_activate_after_submit_url')
  if (redirect && !/^https?:\/\//.test(redirect)) return 40066
  return chineseUrl(card, urls) ?? checkRule(card) ?? checkCells(card)
}

/** 73211 where web links are not taken any more and this card, or this change of one, brings some. */
export function refusedLinks(world: World, card: JsonObject): 73211 | undefined {
  if (!world.state.settings.refuse73211) return undefined
  const base = objectAt(card, 'base_info') ?? {}
  const hasLink = urls.some((key) => textAt(card, key)) || baseUrls.some((key) => textAt(base, key))
  return hasLink ? 73211 : undefined
}

/** Points are whole and never less than nothing. */
function checkRule(card: JsonObject): number | undefined {
  const rule = objectAt(card, 'bonus_rule') ?? {}
  return Object.keys(rule).some((key) => (wholeAt(rule, key) ?? -1) < 0) ? 40150 : undefined
}

function checkCells(card: JsonObject): number | undefined {
  const fields = Object.keys(card).filter((key) => /^custom_field\d+$/.test(key))
  if (fields.length > 3 || fields.some((key) => !/[123]$/.test(key))) return 40124
  for (const key of fields) {
    const field = objectAt(card, key) ?? {}
    const type = textAt(field, 'name_type')
    if (!type && !textAt(field, 'name')) return 41011
    if (type && !fieldTypes.includes(type.replace('FIELD_NAME_TYPE_', ''))) return 40150
    const problem = tooLong(field, fieldLengths) ?? chineseUrl(field, ['url'])
    if (problem) return problem
  }
  for (const key of ['custom_cell1', 'custom_cell2', 'custom_cell3']) {
    const cell = objectAt(card, key) ?? {}
    const problem = tooLong(cell, cellLengths) ?? chineseUrl(cell, ['url'])
    if (problem) return problem
  }
  return undefined
}
