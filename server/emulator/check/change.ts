import { type JsonObject, isObject, objectAt } from '../json.ts'

const baseTexts = 'logo_url title color notice description service_phone code_type'
const baseRules =
  'date_info location_id_list use_all_locations get_limit can_share can_give_friend pay_info is_pay_and_qrcode'
const center = 'center_title center_sub_title center_url center_app_brand_user_name center_app_brand_pass'
const rowKeys = (row: string) =>
  [`${row}_url_name`, `${row}_url`, `${row}_url_sub_title`, ...appKeys(row)].join(' ')
const appKeys = (name: string) => [`${name}_app_brand_user_name`, `${name}_app_brand_pass`]
const keysOf = (...words: string[]) => new Set(words.join(' ').split(' '))

/** What card/update takes of base_info (wire contract 6.10). */
const baseKeys = keysOf(baseTexts, baseRules, center, rowKeys('custom'), rowKeys('promotion'))
/** And of the card beside it. */
const ownKeys = keysOf(
  'base_info background_pic_url prerogative discount bonus_rule',
  'supply_bonus bonus_url bonus_cleared bonus_rules',
  'supply_balance balance_url balance_rules',
  ...appKeys('bonus'),
  ...appKeys('balance'),
  'custom_field1 custom_field2 custom_field3 custom_cell1 custom_cell2 custom_cell3',
  'modify_msg_operation activate_msg_operation',
)
const reviewedBase = ['logo_url', 'title', 'color', 'notice', 'description']
const reviewedOwn = ['background_pic_url', 'prerogative']
/** Back to review even where they say what they said before, as integrators found. */
const alwaysReviewed = ['supply_bonus', 'supply_balance', 'discount']
/** Pieces with a name: without one there is nothing to show. */
const named = /^custom_(field|cell)[123]$/

/** Whether a key is among them that cannot be changed, or that does not belong into an update at all. */
export function unsupported(body: JsonObject, changes: JsonObject): boolean {
  const base = changes.base_info === undefined ? {} : objectAt(changes, 'base_info')
  return (
    !base ||
    Object.keys(body).some((key) => key !== 'card_id' && key !== 'member_card') ||
    Object.keys(changes).some((key) => !ownKeys.has(key)) ||
    Object.keys(base).some((key) => !baseKeys.has(key))
  )
}

/** The card as it will be. Objects within it replace those before; a field or cell whose name was cleared is gone. */
export function changedCard(before: JsonObject, changes: JsonObject): JsonObject {
  const card: JsonObject = {
    ...before,
    ...changes,
    base_info: { ...objectAt(before, 'base_info'), ...objectAt(changes, 'base_info') },
  }
  const isGone = ([key, value]: [string, unknown]) =>
    named.test(key) && isObject(value) && !value.name && !value.name_type
  return Object.fromEntries(Object.entries(card).filter((entry) => !isGone(entry)))
}

/** Whether the change is one that people at WeChat look at. */
export function isReviewed(before: JsonObject, changes: JsonObject): boolean {
  const baseBefore = objectAt(before, 'base_info') ?? {}
  const baseChanges = objectAt(changes, 'base_info') ?? {}
  const differs = (from: JsonObject, to: JsonObject) => (key: string) =>
    to[key] !== undefined && to[key] !== (from[key] ?? '')
  return (
    alwaysReviewed.some((key) => changes[key] !== undefined) ||
    reviewedOwn.some(differs(before, changes)) ||
    reviewedBase.some(differs(baseBefore, baseChanges))
  )
}
