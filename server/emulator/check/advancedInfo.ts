import { type JsonObject, isObject, listAt, objectAt, textAt, wholeAt } from '../json.ts'
import type { World } from '../world.ts'
import { isUploaded } from './baseInfo.ts'
import { tooLong } from './fields.ts'

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY']
const services = ['DELIVER', 'FREE_PARK', 'WITH_PET', 'FREE_WIFI'].map((word) => `BIZ_SERVICE_${word}`)

/** advanced_info is for looks alone: its lengths, its words and its pictures (wire contract 3.2). */
export function checkAdvanced(world: World, card: JsonObject): number | undefined {
  const advanced = objectAt(card, 'advanced_info') ?? {}
  const abstract = objectAt(advanced, 'abstract') ?? {}
  const images = listAt(advanced, 'text_image_list').filter(isObject)
  if (tooLong(abstract, { abstract: 24 })) return 45021
  if (tooLong(objectAt(advanced, 'use_condition') ?? {}, { object_use_for: 512 })) return 45021
  if (images.some((image) => tooLong(image, { text: 512 }))) return 45021
  if (!listAt(advanced, 'time_limit').every(isTimeLimit)) return 40150
  if (listAt(advanced, 'business_service').some((word) => !services.includes(String(word)))) return 40150
  const pictures = [...listAt(abstract, 'icon_url_list'), ...images.map((image) => image.image_url)]
  const isForeign = (url: unknown) => typeof url === 'string' && url !== '' && !isUploaded(world, url)
  return pictures.some(isForeign) ? 40141 : undefined
}

function isTimeLimit(limit: unknown): boolean {
  if (!isObject(limit) || !days.includes(textAt(limit, 'type'))) return false
  const isWithin = (key: string, max: number) => {
    if (limit[key] === undefined) return true
    const value = wholeAt(limit, key) ?? -1
    return value >= 0 && value <= max
  }
  return (
    ['begin_hour', 'end_hour'].every((key) => isWithin(key, 24)) &&
    ['begin_minute', 'end_minute'].every((key) => isWithin(key, 59))
  )
}
