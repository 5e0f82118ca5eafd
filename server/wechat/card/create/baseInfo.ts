/** What every kind of card has (wire contract 3.1). A number in a comment is the greatest length in UTF-8 bytes. */
export type BaseInfo = {
  /** From uploadimg, 300 × 300 pixels. 128. */
  logoUrl: string
  codeType: CodeType
  /** Cannot be changed later. 36. */
  brandName: string
  /** 27. */
  title: string
  /** Color010 to Color102; `card/get` answers in hex. */
  color: CardColor
  /** 48. */
  notice: string
  /** 3072. */
  description: string
  /** At most 100 000 000; 0 where codes are deposited. */
  sku: { quantity: number }
  dateInfo: DateInfo
  /** Codes of the merchant's own; needs a permission (43009), and cannot be changed later. */
  useCustomCode?: boolean
  /** Codes are deposited before they are given out. */
  getCustomCodeMode?: 'GET_CUSTOM_CODE_MODE_DEPOSIT'
  /** Only a named customer can take it. */
  bindOpenid?: boolean
  /** 24. */
  servicePhone?: string
  /** Ids of stores; not together with `useAllLocations`. */
  locationIdList?: number[]
  useAllLocations?: boolean
  /** The button in the middle. 18, 24, 128. */
  centerTitle?: string
  centerSubTitle?: string
  centerUrl?: string
  /** The Mini Program in its place: `gh_…@app`, and a path. 128 each. */
  centerAppBrandUserName?: string
  centerAppBrandPass?: string
  /** The first row under the card. 15, 128, 18. */
  customUrlName?: string
  customUrl?: string
  customUrlSubTitle?: string
  customAppBrandUserName?: string
  customAppBrandPass?: string
  /** The second. 15, 128, 18. */
  promotionUrlName?: string
  promotionUrl?: string
  promotionUrlSubTitle?: string
  promotionAppBrandUserName?: string
  promotionAppBrandPass?: string
  /** How many one customer may take: 50 where nothing is said, and 1 for a member card with a sane mind. */
  getLimit?: number
  useLimit?: number
  canShare?: boolean
  canGiveFriend?: boolean
  /** Push `user_view_card` whenever a member opens the card. */
  needPushOnView?: boolean
  /** The button in the middle shows WeChat Pay's code. */
  payInfo?: { swipeCard: { isSwipeCard: boolean } }
  /** The button in the middle shows the pay code and the card's. */
  isPayAndQrcode?: boolean
  /** A code that changes; its meaning is not confirmed by the documentation. */
  useDynamicCode?: boolean
  /** Only for a parent merchant who issues for a sub-merchant. */
  subMerchantInfo?: { merchantId: number }
}

export type CodeType =
  | 'CODE_TYPE_TEXT'
  | 'CODE_TYPE_BARCODE'
  | 'CODE_TYPE_QRCODE'
  | 'CODE_TYPE_ONLY_QRCODE'
  | 'CODE_TYPE_ONLY_BARCODE'
  | 'CODE_TYPE_NONE'

/** Wire contract 3.5. */
export type CardColor =
  | 'Color010'
  | 'Color020'
  | 'Color030'
  | 'Color040'
  | 'Color050'
  | 'Color060'
  | 'Color070'
  | 'Color080'
  | 'Color081'
  | 'Color082'
  | 'Color090'
  | 'Color100'
  | 'Color101'
  | 'Color102'

/** How long the card lives (wire contract 3.4). The kind cannot be changed later, and a range only widened. */
export type DateInfo =
  | { type: 'DATE_TYPE_PERMANENT' }
  /** Unix seconds. */
  | { type: 'DATE_TYPE_FIX_TIME_RANGE'; beginTimestamp: number; endTimestamp: number }
  /** Days from the claim, and days until it begins; `endTimestamp` is a last day common to all. */
  | { type: 'DATE_TYPE_FIX_TERM'; fixedTerm: number; fixedBeginTerm: number; endTimestamp?: number }
