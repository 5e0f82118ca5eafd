import type { BaseInfo } from '../create/baseInfo.ts'
import type { CustomCell, CustomField, MemberCard } from '../create/memberCard.ts'

/**
 * What of a card may be changed (wire contract 6.10). Only the keys that changed are sent; `""` clears a text. A field, a cell
 * and the points rule are sent whole: whether WeChat merges or replaces them is not documented.
 * Changing `logoUrl`, `title`, `color`, `notice`, `description`, `backgroundPicUrl`, `prerogative`, `supplyBonus`,
 * `supplyBalance` or `discount` sends the card back to review, the last three even where nothing about them changed.
 */
export type MemberCardUpdate = {
  baseInfo?: Partial<
    Omit<
      BaseInfo,
      | 'brandName'
      | 'sku'
      | 'useCustomCode'
      | 'getCustomCodeMode'
      | 'bindOpenid'
      | 'useLimit'
      | 'needPushOnView'
      | 'useDynamicCode'
      | 'subMerchantInfo'
    >
  >
  customField1?: Partial<CustomField>
  customField2?: Partial<CustomField>
  customField3?: Partial<CustomField>
  customCell1?: Partial<CustomCell>
  customCell2?: Partial<CustomCell>
  customCell3?: Partial<CustomCell>
  /** A follow-up under the message that tells of a change of points, or of the activation. */
  modifyMsgOperation?: MessageOperation
  activateMsgOperation?: MessageOperation
} & Partial<
  Pick<
    MemberCard,
    | 'backgroundPicUrl'
    | 'prerogative'
    | 'supplyBonus'
    | 'bonusUrl'
    | 'bonusAppBrandUserName'
    | 'bonusAppBrandPass'
    | 'bonusCleared'
    | 'bonusRules'
    | 'bonusRule'
    | 'supplyBalance'
    | 'balanceUrl'
    | 'balanceAppBrandUserName'
    | 'balanceAppBrandPass'
    | 'balanceRules'
    | 'discount'
  >
>

type MessageOperation = {
  urlCell: {
    /** At most 5 (72019). */
    cardIdList?: string[]
    text?: string
    url?: string
    /** Unix seconds. */
    endTime?: number
  }
}
