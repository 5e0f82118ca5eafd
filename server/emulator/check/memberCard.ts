import type { Account } from '../account.ts'
import { type JsonObject, flagAt, listAt, objectAt, textAt } from '../json.ts'
import type { World } from '../world.ts'
import { checkBaseInfo, isUploaded } from './baseInfo.ts'
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
const fieldLengths = { name_type: 24, name: 24, url: 128 }
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
  if (world.state.settings.refuse73211 && urls.some((key) => textAt(card, key))) return 73211
  return chineseUrl(card, urls) ?? checkCells(card)
}

function checkCells(card: JsonObject): number | undefined {
  const fields = Object.keys(card).filter((key) => /^custom_field\d+$/.test(key))
  if (fields.length > 3 || fields.some((key) => !/[123]$/.test(key))) return 40124
  for (const key of fields) {
    const field = objectAt(card, key) ?? {}
    const type = textAt(field, 'name_type')
    if (!type && !textAt(field, 'name')) return 41011
    if (type && !fieldTypes.includes(type.replace('FIELD_NAME_TYPE_', ''))) return 40150
    const problem = tooLong(field, fieldLengths)
    if (problem) return problem
  }
  for (const key of ['custom_cell1', 'custom_cell2', 'custom_cell3']) {
    const problem = tooLong(objectAt(card, key) ?? {}, cellLengths)
    if (problem) return problem
  }
  return undefined
}

/** advanced_info is for looks alone: its pictures and its one length (wire contract 3.2). */
function checkAdvanced(world: World, card: JsonObject): number | undefined {
  const advanced = objectAt(card, 'advanced_info') ?? {}
  const abstract = objectAt(advanced, 'abstract') ?? {}
  if (tooLong(abstract, { abstract: 24 })) return 45021
  const pictures = [
    ...listAt(abstract, 'icon_url_list'),
    ...listAt(advanced, 'text_image_list').map((item) => (item as JsonObject | null)?.image_url),
  ]
  const isForeign = (url: unknown) => typeof url === 'string' && url !== '' && !isUploaded(world, url)
  return pictures.some(isForeign) ? 40141 : undefined
}
