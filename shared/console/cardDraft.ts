import { z } from 'zod'
import { CardTemplate } from '../card.ts'

/** The fourteen colours, by WeChat's names; what they look like is in `cardColors.ts`. */
export const CardColorName = z.enum([
  'Color010',
  'Color020',
  'Color030',
  'Color040',
  'Color050',
  'Color060',
  'Color070',
  'Color080',
  'Color081',
  'Color082',
  'Color090',
  'Color100',
  'Color101',
  'Color102',
])
export type CardColorName = z.infer<typeof CardColorName>

export const codeTypes = [
  'CODE_TYPE_TEXT',
  'CODE_TYPE_BARCODE',
  'CODE_TYPE_QRCODE',
  'CODE_TYPE_ONLY_QRCODE',
  'CODE_TYPE_ONLY_BARCODE',
  'CODE_TYPE_NONE',
] as const
export const nameTypes = [
  'FIELD_NAME_TYPE_LEVEL',
  'FIELD_NAME_TYPE_COUPON',
  'FIELD_NAME_TYPE_STAMP',
  'FIELD_NAME_TYPE_DISCOUNT',
  'FIELD_NAME_TYPE_ACHIEVEMEN',
  'FIELD_NAME_TYPE_MILEAGE',
  'FIELD_NAME_TYPE_SET_POINTS',
  'FIELD_NAME_TYPE_TIMS',
] as const
export const businessServices = [
  'BIZ_SERVICE_DELIVER',
  'BIZ_SERVICE_FREE_PARK',
  'BIZ_SERVICE_WITH_PET',
  'BIZ_SERVICE_FREE_WIFI',
] as const
export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
  'HOLIDAY',
] as const

/** Where a row or button leads: an address, a Mini Program (`gh_…@app` and a path), or both (the address for old clients). */
const Target = z.object({
  url: z.string().optional(),
  miniProgram: z.object({ userName: z.string(), path: z.string() }).optional(),
})
export type Target = z.infer<typeof Target>

const Count = z.int().min(0)

/**
 * A card as a merchant draws it, with everything that WeChat keeps of a member card (wire contract 3). Shapes only: lengths in
 * bytes and what may not stand together are found by `cardFaults`, the same in the page and on the server. What excludes
 * each other is one choice here, so that flags that silently beat each other cannot be combined.
 */
export const CardDraft = z.object({
  /** From POST /api/console/pictures. */
  logoUrl: z.string(),
  backgroundUrl: z.string().optional(),
  brandName: z.string(),
  title: z.string(),
  color: CardColorName,
  codeType: z.enum(codeTypes),
  notice: z.string(),
  description: z.string(),
  prerogative: z.string(),
  servicePhone: z.string().optional(),
  supplyBonus: z.boolean(),
  bonusRules: z.string().optional(),
  bonusCleared: z.string().optional(),
  /** Only where points cannot be told to WeChat. */
  bonusLink: Target.optional(),
  /** Integers; money in fen. */
  bonusRule: z
    .object({
      costMoneyUnit: Count,
      increaseBonus: Count,
      maxIncreaseBonus: Count,
      initIncreaseBonus: Count,
      costBonusUnit: Count,
      reduceMoney: Count,
      leastMoneyToUseBonus: Count,
      maxReduceBonus: Count,
    })
    .partial()
    .optional(),
  supplyBalance: z.boolean(),
  balanceRules: z.string().optional(),
  balanceLink: Target.optional(),
  /** Percent off: 10 means the member pays 90 %. */
  discount: z.int().optional(),
  validity: CardTemplate.shape.validity,
  quantity: Count,
  /** Whose codes: WeChat's, ours told at each claim, or ours deposited beforehand (then `quantity` is 0 at first). */
  codes: z.enum(['wechat', 'own', 'deposited']),
  bindOpenid: z.boolean(),
  getLimit: z.int(),
  canShare: z.boolean(),
  canGiveFriend: z.boolean(),
  needPushOnView: z.boolean(),
  useDynamicCode: z.boolean(),
  subMerchantId: z.int().optional(),
  /** The button in the middle: nothing, a link, WeChat Pay's code, or pay code and card code in one. */
  center: z.discriminatedUnion('type', [
    z.object({ type: z.literal('none') }),
    z.object({ type: z.literal('link'), title: z.string(), subTitle: z.string().optional(), target: Target }),
    z.object({ type: z.literal('pay') }),
    z.object({ type: z.literal('payAndCode') }),
  ]),
  /** The first row under the card, and the second. */
  customUrl: z.object({ name: z.string(), subTitle: z.string().optional(), target: Target }).optional(),
  promotionUrl: z.object({ name: z.string(), subTitle: z.string().optional(), target: Target }).optional(),
  /** Shown on an active card; at most 3. WeChat's own kind, or a name of one's own. */
  customFields: z.array(
    z.object({
      nameType: z.enum(nameTypes).optional(),
      name: z.string().optional(),
      url: z.string().optional(),
    }),
  ),
  /** Rows of an active card; at most 3. */
  customCells: z.array(z.object({ name: z.string(), tips: z.string().optional(), target: Target })),
  locations: z.discriminatedUnion('type', [
    z.object({ type: z.literal('none') }),
    z.object({ type: z.literal('all') }),
    z.object({ type: z.literal('list'), ids: z.array(z.int()) }),
  ]),
  /** Chosen once: WeChat does not change it reliably afterwards. `redirect` leads back to this portal by itself. */
  activation: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('redirect') }),
    z.object({ mode: z.literal('oneTap') }),
    z.object({ mode: z.literal('interface'), target: Target }),
    z.object({ mode: z.literal('auto') }),
  ]),
  /** The cover of a shared card: 850 × 350, and a line of text. */
  abstract: z.object({ text: z.string(), iconUrl: z.string() }).optional(),
  textImages: z.array(z.object({ imageUrl: z.string(), text: z.string() })),
  businessServices: z.array(z.enum(businessServices)),
  timeLimits: z.array(
    z.object({
      day: z.enum(weekdays),
      begin: z.object({ hour: z.int(), minute: z.int() }).optional(),
      end: z.object({ hour: z.int(), minute: z.int() }).optional(),
    }),
  ),
  useCondition: z
    .object({
      acceptCategory: z.string(),
      rejectCategory: z.string(),
      leastCost: Count,
      objectUseFor: z.string(),
      canUseWithOtherDiscount: z.boolean(),
    })
    .partial()
    .optional(),
})
export type CardDraft = z.infer<typeof CardDraft>
