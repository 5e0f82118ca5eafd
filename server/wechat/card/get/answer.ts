import { z } from 'zod'

// WeChat adds, omits and now and then misspells; what is optional here and comes in an unexpected type counts as absent,
// so that one odd field never hides a whole card.
const text = z.string().optional().catch(undefined)
const number = z.number().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)

const dateInfo = z.object({
  /** 1 is a range and 2 a term in cards of the first years (wire contract 3.4). */
  type: z.union([z.string(), z.number()]),
  begin_timestamp: number,
  end_timestamp: number,
  fixed_term: number,
  fixed_begin_term: number,
})

export const baseInfo = z.object({
  id: text,
  status: z.string(),
  logo_url: z.string(),
  code_type: z.string(),
  brand_name: z.string(),
  title: z.string(),
  color: z.string(),
  notice: text,
  description: text,
  sku: z.object({ quantity: z.number(), total_quantity: number }),
  date_info: dateInfo,
  use_custom_code: flag,
  get_custom_code_mode: text,
  bind_openid: flag,
  service_phone: text,
  location_id_list: z.array(z.number()).optional().catch(undefined),
  use_all_locations: flag,
  center_title: text,
  center_sub_title: text,
  center_url: text,
  center_app_brand_user_name: text,
  center_app_brand_pass: text,
  custom_url_name: text,
  custom_url: text,
  custom_url_sub_title: text,
  custom_app_brand_user_name: text,
  custom_app_brand_pass: text,
  promotion_url_name: text,
  promotion_url: text,
  promotion_url_sub_title: text,
  promotion_app_brand_user_name: text,
  promotion_app_brand_pass: text,
  get_limit: number,
  use_limit: number,
  can_share: flag,
  can_give_friend: flag,
  need_push_on_view: flag,
  pay_info: z
    .object({ swipe_card: z.object({ is_swipe_card: flag }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  is_pay_and_qrcode: flag,
  use_dynamic_code: flag,
  sub_merchant_info: z.object({ merchant_id: number }).optional().catch(undefined),
  /** Unix seconds. */
  create_time: number,
  update_time: number,
})

export const advancedInfo = z.object({
  use_condition: z
    .object({
      accept_category: text,
      reject_category: text,
      least_cost: number,
      object_use_for: text,
      can_use_with_other_discount: flag,
    })
    .optional()
    .catch(undefined),
  abstract: z
    .object({ abstract: text, icon_url_list: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  text_image_list: z
    .array(z.object({ image_url: text, text }))
    .optional()
    .catch(undefined),
  time_limit: z
    .array(
      z.object({
        type: text,
        begin_hour: number,
        begin_minute: number,
        end_hour: number,
        end_minute: number,
      }),
    )
    .optional()
    .catch(undefined),
  business_service: z.array(z.string()).optional().catch(undefined),
})

const customField = z.object({ name_type: text, name: text, url: text }).optional().catch(undefined)

const customCell = z
  .object({ name: text, tips: text, url: text, app_brand_user_name: text, app_brand_pass: text })
  .optional()
  .catch(undefined)

export const memberCard = z.object({
  background_pic_url: text,
  prerogative: text,
  supply_bonus: flag,
  bonus_url: text,
  bonus_app_brand_user_name: text,
  bonus_app_brand_pass: text,
  bonus_cleared: text,
  bonus_rules: text,
  bonus_rule: z
    .object({
      cost_money_unit: number,
      increase_bonus: number,
      max_increase_bonus: number,
      init_increase_bonus: number,
      cost_bonus_unit: number,
      reduce_money: number,
      least_money_to_use_bonus: number,
      max_reduce_bonus: number,
    })
    .optional()
    .catch(undefined),
  supply_balance: flag,
  balance_url: text,
  balance_app_brand_user_name: text,
  balance_app_brand_pass: text,
  balance_rules: text,
  auto_activate: flag,
  wx_activate: flag,
  wx_activate_after_submit: flag,
  wx_activate_after_submit_url: text,
  activate_url: text,
  activate_app_brand_user_name: text,
  activate_app_brand_pass: text,
  custom_field1: customField,
  custom_field2: customField,
  custom_field3: customField,
  custom_cell1: customCell,
  custom_cell2: customCell,
  custom_cell3: customCell,
  discount: number,
})

export const answer = z.object({
  card: z.object({
    card_type: z.string(),
    /** Absent for coupons, whose sibling is named after their own type. */
    member_card: memberCard
      .extend({ base_info: baseInfo, advanced_info: advancedInfo.optional().catch(undefined) })
      .optional(),
  }),
})
