import type { Location } from '../../../../../shared/console/channel.ts'

/**
 * A place as it is copied from a map: two numbers with a comma, Chinese or Latin, or a blank between them. Tencent's map gives the
 * latitude first, AMap's the longitude: what can be no latitude is a longitude. Undefined for anything else.
 */
export function readLocation(text: string): Location | undefined {
  const found = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text.normalize('NFKC'))
  if (!found) return undefined
  const [first, second] = [Number(found[1]), Number(found[2])]
  const [latitude, longitude] = Math.abs(first) > 90 ? [second, first] : [first, second]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}
