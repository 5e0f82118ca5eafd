import { colors } from '../colors.ts'
import { type JsonObject, flagAt, listAt, objectAt, textAt, wholeAt } from '../json.ts'
import { imageUrl } from '../cgi-bin/media/uploadimg.ts'
import type { Account } from '../account.ts'
import type { World } from '../world.ts'
import { checkDateInfo } from './dateInfo.ts'
import { chineseUrl, tooLong } from './fields.ts'

const required = ['logo_url', 'code_type', 'brand_name', 'title', 'color', 'notice', 'description']
const codeTypes = ['TEXT', 'BARCODE', 'QRCODE', 'ONLY_QRCODE', 'ONLY_BARCODE', 'NONE'].map(
  (t) => `CODE_TYPE_${t}`,
)
const lengths = {
  logo_url: 128,
  brand_name: 36,
  title: 27,
  color: 16,
  notice: 48,
  description: 3072,
  service_phone: 24,
  center_title: 18,
  center_sub_title: 24,
  center_url: 128,
  center_app_brand_user_name: 128,
  center_app_brand_pass: 128,
  custom_url_name: 15,
  custom_url: 128,
  custom_url_sub_title: 18,
  custom_app_brand_user_name: 128,
  custom_app_brand_pass: 128,
  promotion_url_name: 15,
  promotion_url: 128,
  promotion_url_sub_title: 18,
  promotion_app_brand_user_name: 128,
  promotion_app_brand_pass: 128,
}
export const baseUrls = ['custom_url', 'promotion_url', 'center_url']
const quantityMax = 100_000_000

/** Whether a picture came through uploadimg, here or at the real WeChat's own picture server: no other is taken. */
export function isUploaded(world: World, url: string): boolean {
  if (/^https?:\/\/mmbiz\.q(pic|logo)\.cn\//.test(url)) return true
  return Object.keys(world.state.images).some((name) => imageUrl(world.url, name) === url)
}

/** The first thing that is wrong with base_info, as an errcode (wire contract 3.1). */
export function checkBaseInfo(world: World, account: Account, base: JsonObject): number | undefined {
  const sku = objectAt(base, 'sku')
  const dates = objectAt(base, 'date_info')
  if (required.some((key) => textAt(base, key) === '') || !sku || !dates) return 41011
  const length = tooLong(base, lengths)
  if (length) return length
  if (!codeTypes.includes(textAt(base, 'code_type'))) return 40072
  if (!Object.hasOwn(colors, textAt(base, 'color'))) return 40076
  if (!isUploaded(world, textAt(base, 'logo_url'))) return 40141
  return (
    checkSku(account, base, sku) ?? checkDateInfo(dates) ?? checkConflicts(base) ?? chineseUrl(base, baseUrls)
  )
}

function checkSku(account: Account, base: JsonObject, sku: JsonObject): number | undefined {
  const quantity = wholeAt(sku, 'quantity')
  const mode = textAt(base, 'get_custom_code_mode')
  const isDeposit = mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT'
  if (mode && !isDeposit) return 40150
  if (quantity === undefined) return 40070
  if (quantity < 0 || quantity > quantityMax || (quantity === 0 && !isDeposit)) return 40122
  if (isDeposit && quantity !== 0) return 40136
  if (isDeposit && !flagAt(base, 'use_custom_code')) return 40150
  if (flagAt(base, 'use_custom_code') && !account.permissions.customCode) return 43009
  // WeChat's own dynamic codes and the merchant's codes exclude each other: our reading of the errmsg.
  if (flagAt(base, 'use_custom_code') && flagAt(base, 'use_dynamic_code')) return 40158
  return (wholeAt(base, 'get_limit') ?? 50) > 50 ? 72009 : undefined
}

/** What excludes each other (wire contract 3.6): one button in the middle, one way to name the stores. */
function checkConflicts(base: JsonObject): number | undefined {
  const swipe = objectAt(objectAt(base, 'pay_info') ?? {}, 'swipe_card') ?? {}
  const hasPayCell = flagAt(swipe, 'is_swipe_card') || flagAt(base, 'is_pay_and_qrcode')
  if (hasPayCell && (textAt(base, 'center_title') || textAt(base, 'center_url'))) return 40145
  if (hasPayCell && flagAt(base, 'is_self_consume_cell')) return 45046
  return flagAt(base, 'use_all_locations') && listAt(base, 'location_id_list').length > 0 ? 40150 : undefined
}
