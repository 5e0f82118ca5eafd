import { z } from 'zod'

/**
 * A card's face and promises, as WeChat keeps them, in the words of the house.
 * Lengths are UTF-8 bytes, as WeChat counts them (wire contract 3.1 to 3.3).
 */
export const CardTemplate = z.object({
  brandName: z.string(),
  title: z.string(),
  logoUrl: z.string(),
  /** `#rrggbb`; WeChat answers card/get in hex although card/create takes Color010…Color102. */
  color: z.string(),
  backgroundUrl: z.string().optional(),
  /** CODE_TYPE_TEXT, _BARCODE, _QRCODE, _ONLY_QRCODE, _ONLY_BARCODE, _NONE. */
  codeType: z.string(),
  notice: z.string(),
  description: z.string(),
  prerogative: z.string(),
  servicePhone: z.string().optional(),
  supplyBonus: z.boolean(),
  supplyBalance: z.boolean(),
  bonusRules: z.string().optional(),
  bonusCleared: z.string().optional(),
  balanceRules: z.string().optional(),
  bonusRule: z
    .object({
      costMoneyUnit: z.number().optional(),
      increaseBonus: z.number().optional(),
      maxIncreaseBonus: z.number().optional(),
      initIncreaseBonus: z.number().optional(),
      costBonusUnit: z.number().optional(),
      reduceMoney: z.number().optional(),
      leastMoneyToUseBonus: z.number().optional(),
      maxReduceBonus: z.number().optional(),
    })
    .optional(),
  /** Percent off: 10 means the member pays 90 %. */
  discount: z.number().optional(),
  validity: z.discriminatedUnion('type', [
    z.object({ type: z.literal('permanent') }),
    z.object({ type: z.literal('range'), beginsAt: z.number(), endsAt: z.number() }),
    z.object({ type: z.literal('term'), days: z.number(), startsAfterDays: z.number() }),
  ]),
  quantity: z.number(),
  useCustomCode: z.boolean(),
  bindOpenid: z.boolean(),
  /** How a holder becomes active; only `redirect` and `oneTap` show WeChat's form. */
  activationMode: z.enum(['redirect', 'oneTap', 'interface', 'auto', 'none']),
  activateAfterSubmitUrl: z.string().optional(),
  /** The three places for figures of the card's own, by WeChat's kind or by name; null where it has none there. */
  customFields: z
    .array(z.object({ nameType: z.string().optional(), name: z.string().optional() }).nullable())
    .optional(),
})
export type CardTemplate = z.infer<typeof CardTemplate>

/** What a browser may know of a card. */
export const CardFace = CardTemplate.pick({
  brandName: true,
  title: true,
  logoUrl: true,
  color: true,
  backgroundUrl: true,
  codeType: true,
  notice: true,
  description: true,
  prerogative: true,
  servicePhone: true,
  supplyBonus: true,
  supplyBalance: true,
  bonusRules: true,
  discount: true,
  validity: true,
  activationMode: true,
}).extend({
  cardId: z.string(),
  /** Points a new member starts with; 0 when there are none. */
  openingPoints: z.number(),
  /** Whether new members can take it: `in_review`, `sold_out` and `deleted` say why not. */
  availability: z.enum(['available', 'in_review', 'sold_out', 'deleted']),
})
export type CardFace = z.infer<typeof CardFace>

/** One question of WeChat's activation form. `id` is WeChat's own for common fields (USER_FORM_INFO_FLAG_…), else the name. */
export const FormField = z.object({
  id: z.string(),
  kind: z.enum(['common', 'text', 'radio', 'select', 'checkbox']),
  name: z.string(),
  options: z.array(z.string()).optional(),
  required: z.boolean(),
  /** Why the merchant needs it; shown on the join page before anything is asked. */
  purpose: z.string().optional(),
})
export type FormField = z.infer<typeof FormField>

export const ActivationForm = z.object({
  fields: z.array(FormField),
  canModify: z.boolean(),
  serviceStatement: z.object({ name: z.string(), url: z.string() }).optional(),
  bindOldCard: z.object({ name: z.string(), url: z.string() }).optional(),
})
export type ActivationForm = z.infer<typeof ActivationForm>

/** What a store or a channel says to those who come through it, in both languages. */
export const Greeting = z.object({ 'zh-CN': z.string(), en: z.string() })
export type Greeting = z.infer<typeof Greeting>
