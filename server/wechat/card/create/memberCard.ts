import type { AdvancedInfo } from './advancedInfo.ts'
import type { BaseInfo } from './baseInfo.ts'

/**
 * A member card as it is made (wire contract 3.3). Keys are WeChat's own in camelCase; a number in a comment is the
 * greatest length in UTF-8 bytes, a Chinese character counting three.
 */
export type MemberCard = {
  baseInfo: BaseInfo
  advancedInfo?: AdvancedInfo
  /** A picture from uploadimg, at most 1000 × 600 pixels; takes the colour's place. 128. */
  backgroundPicUrl?: string
  /** What membership brings. 3072. */
  prerogative: string
  /** Show points. Cannot be turned off later (40135); some accounts need a permission (43011). */
  supplyBonus: boolean
  /** Only where points cannot be told to WeChat. 128. */
  bonusUrl?: string
  bonusAppBrandUserName?: string
  bonusAppBrandPass?: string
  /** How points expire. 128. */
  bonusCleared?: string
  /** How points are earned. 128. */
  bonusRules?: string
  bonusRule?: BonusRule
  /** Show stored value; needs a permission (43010), and cannot be turned off later. */
  supplyBalance: boolean
  balanceUrl?: string
  balanceAppBrandUserName?: string
  balanceAppBrandPass?: string
  /** 128. */
  balanceRules?: string
  /** Claimed is active. Disables both other ways. */
  autoActivate?: boolean
  /** One-tap activation; dead until `activateuserform/set` was called. */
  wxActivate?: boolean
  /** One-tap with a redirect to `wxActivateAfterSubmitUrl`. */
  wxActivateAfterSubmit?: boolean
  /** Begins with http:// or https://. A non-empty one makes the card a redirect card for good, whatever the flag says. */
  wxActivateAfterSubmitUrl?: string
  /** Activation on a page of the merchant's. Disables one-tap. 128. */
  activateUrl?: string
  activateAppBrandUserName?: string
  activateAppBrandPass?: string
  /** Shown once the card is active. */
  customField1?: CustomField
  customField2?: CustomField
  customField3?: CustomField
  customCell1?: CustomCell
  customCell2?: CustomCell
  customCell3?: CustomCell
  /** Percent off: 10 means the member pays 90 %. */
  discount?: number
}

/** Integers; money in fen (wire contract 3.3.1). */
export type BonusRule = {
  /** So much spent … */
  costMoneyUnit?: number
  /** … earns so many points. */
  increaseBonus?: number
  /** At most, in one purchase. */
  maxIncreaseBonus?: number
  /** Opening points. */
  initIncreaseBonus?: number
  /** So many points … */
  costBonusUnit?: number
  /** … take so much off. */
  reduceMoney?: number
  leastMoneyToUseBonus?: number
  maxReduceBonus?: number
}

/** A field of the active card's face; the value is each member's own. */
export type CustomField = {
  /** FIELD_NAME_TYPE_LEVEL, _COUPON, _STAMP, _DISCOUNT, _ACHIEVEMEN (so spelt), _MILEAGE, _SET_POINTS, _TIMS (so spelt). */
  nameType?: string
  /** Free text instead of a type; a change of such a value never sends a message. 24. */
  name?: string
  /** 128. */
  url?: string
}

/** A row under the card. */
export type CustomCell = {
  /** 15. */
  name: string
  /** 18. */
  tips?: string
  /** 128. */
  url?: string
  appBrandUserName?: string
  appBrandPass?: string
}
