import { objectAt, textAt } from './json.ts'
import type { StoredCard } from './state.ts'

const fieldNames: Record<string, string> = {
  LEVEL: '等级',
  COUPON: '优惠券',
  STAMP: '印花',
  DISCOUNT: '折扣',
  ACHIEVEMEN: '成就',
  MILEAGE: '里程',
  SET_POINTS: '集点',
  TIMS: '次数',
}

/** One of custom_field1 to 3: what the card prints over the value, and whether the field is of WeChat's own kinds. */
type CustomField = { name: string; url: string; hasType: boolean }

/** custom_field1 to 3 of a card, each in its place; nothing where the card has none. */
export const customFieldsOf = ({ memberCard }: StoredCard): (CustomField | undefined)[] =>
  [1, 2, 3].map((n) => {
    const field = objectAt(memberCard, `custom_field${n}`)
    if (!field) return undefined
    const type = textAt(field, 'name_type').replace('FIELD_NAME_TYPE_', '')
    return {
      name: textAt(field, 'name') || (fieldNames[type] ?? ''),
      url: textAt(field, 'url'),
      hasType: type !== '',
    }
  })
