/** What a card may tell beside (wire contract 3.2); cannot be changed later. Pictures come from uploadimg (40141 otherwise). */
export type AdvancedInfo = {
  useCondition?: {
    acceptCategory?: string
    rejectCategory?: string
    /** In fen. */
    leastCost?: number
    /** At most 512 bytes. */
    objectUseFor?: string
    canUseWithOtherDiscount?: boolean
  }
  /** The cover: one picture of 850 × 350 pixels, and 24 bytes of text. The doubled name is WeChat's. */
  abstract?: { abstract?: string; iconUrlList?: string[] }
  /** Pictures with up to 512 bytes of text each. */
  textImageList?: { imageUrl: string; text?: string }[]
  /** When it may be used; display only. */
  timeLimit?: {
    type: Weekday | 'HOLIDAY'
    beginHour?: number
    beginMinute?: number
    endHour?: number
    endMinute?: number
  }[]
  businessService?: (
    | 'BIZ_SERVICE_DELIVER'
    | 'BIZ_SERVICE_FREE_PARK'
    | 'BIZ_SERVICE_WITH_PET'
    | 'BIZ_SERVICE_FREE_WIFI'
  )[]
}

type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'
